import { useEffect, useState } from 'preact/hooks';
import { parseApiAddress } from '../../utils/domain/connection/api-address.ts';
import { cleanKey, keyProblem } from '../../utils/domain/connection/api-key.ts';
import { type InputError, inputErrorText } from '../../utils/domain/views/connect-text.ts';
import { useI18n, useT } from '../i18n.tsx';
import { AddressField } from './AddressField.tsx';
import { KeyField } from './KeyField.tsx';
import type { ConnectPhase } from './props.ts';

interface ConnectFormProps {
  phase: ConnectPhase;
  defaultApiAddress: string;
  onConnect(key: string, apiAddress: string): void;
  /** Called when the user edits the form, so that the result of the last attempt no longer applies. */
  onEdit(): void;
  /** Present if there is a connection to go back to. */
  onCancel?(): void;
}

/** Asks for a key, and optionally for another API address. */
export function ConnectForm({ phase, defaultApiAddress, onConnect, onEdit, onCancel }: ConnectFormProps) {
  const i18n = useI18n();
  const connecting = phase.kind === 'connecting';
  const [typedKey, setTypedKey] = useState('');
  const [address, setAddress] = useState(defaultApiAddress);
  const [inputError, setInputError] = useState<InputError | null>(null);
  useEffect(() => {
    if (phase.kind === 'connected') setTypedKey('');
  }, [phase.kind]);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (connecting) return;
    const input = validate(typedKey, address);
    setInputError(input.inputError);
    if (input.inputError) focusField(event.currentTarget, fieldOf(input.inputError));
    else onConnect(input.key, input.apiAddress);
  };

  const edit = (set: (text: string) => void) => (text: string) => {
    set(text);
    setInputError(null);
    onEdit();
  };

  const problemText = inputError ? inputErrorText(inputError, i18n) : phase.kind === 'problem' ? phase.text : null;
  return (
    <form class="connect" onSubmit={submit} noValidate>
      <KeyField
        value={typedKey}
        onValue={edit(setTypedKey)}
        isInvalid={inputError !== null && fieldOf(inputError) === 'key'}
      />
      <AddressField value={address} onValue={edit(setAddress)} isInvalid={inputError === 'address'} />
      {problemText !== null && (
        <p role="alert" id="connect-problem" class="problem">
          {problemText}
        </p>
      )}
      <FormButtons connecting={connecting} onCancel={onCancel} />
    </form>
  );
}

function FormButtons({ connecting, onCancel }: { connecting: boolean; onCancel: (() => void) | undefined }) {
  const t = useT();
  return (
    <div class="buttons">
      <button type="submit" class="button" aria-disabled={connecting} aria-busy={connecting}>
        {connecting && <span class="spinner" aria-hidden="true" />}
        {t('connect')}
      </button>
      {onCancel && (
        <button type="button" class="button button-secondary" onClick={onCancel}>
          {t('cancel')}
        </button>
      )}
    </div>
  );
}

type ValidatedInput = { inputError: InputError } | { inputError: null; key: string; apiAddress: string };

function validate(typedKey: string, address: string): ValidatedInput {
  const key = cleanKey(typedKey);
  const problem = keyProblem(key);
  if (problem) return { inputError: problem };
  const apiAddress = parseApiAddress(address);
  return apiAddress === null ? { inputError: 'address' } : { inputError: null, key, apiAddress };
}

function fieldOf(inputError: InputError): 'key' | 'address' {
  return inputError === 'address' ? 'address' : 'key';
}

function focusField(form: EventTarget | null, name: 'key' | 'address'): void {
  const field = form instanceof HTMLFormElement ? form.elements.namedItem(name) : null;
  if (!(field instanceof HTMLInputElement)) return;
  // The address may be inside closed details.
  field.closest('details')?.setAttribute('open', '');
  field.focus();
}
