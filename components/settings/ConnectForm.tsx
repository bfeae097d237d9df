import { useEffect, useState } from 'preact/hooks';
import { parseApiAddress } from '../../utils/domain/api-address';
import { cleanKey, keyProblem } from '../../utils/domain/key';
import { type Mistake, mistakeWords } from '../../utils/domain/views/connect-words';
import { useI18n, useT } from '../i18n';
import { AddressField } from './AddressField';
import { KeyField } from './KeyField';
import type { ConnectPhase } from './props';

interface ConnectFormProps {
  phase: ConnectPhase;
  defaultApiAddress: string;
  onConnect(key: string, apiAddress: string): void;
  /** What was said of the last attempt is of the past. */
  onEdit(): void;
  /** Where there is a connection to go back to. */
  onCancel?(): void;
}

/** Asks for a key, and for another address where one is wanted. */
export function ConnectForm({ phase, defaultApiAddress, onConnect, onEdit, onCancel }: ConnectFormProps) {
  const i18n = useI18n();
  const connecting = phase.kind === 'connecting';
  const [typedKey, setTypedKey] = useState('');
  const [address, setAddress] = useState(defaultApiAddress);
  const [mistake, setMistake] = useState<Mistake | null>(null);
  useEffect(() => {
    if (phase.kind === 'connected') setTypedKey('');
  }, [phase.kind]);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (connecting) return;
    const entered = read(typedKey, address);
    setMistake(entered.mistake);
    if (entered.mistake) focusField(event.currentTarget, fieldOf(entered.mistake));
    else onConnect(entered.key, entered.apiAddress);
  };

  const edit = (set: (text: string) => void) => (text: string) => {
    set(text);
    setMistake(null);
    onEdit();
  };

  const words = mistake ? mistakeWords(mistake, i18n) : phase.kind === 'problem' ? phase.text : null;
  return (
    <form class="connect" onSubmit={submit} noValidate>
      <KeyField value={typedKey} onValue={edit(setTypedKey)} wrong={mistake !== null && fieldOf(mistake) === 'key'} />
      <AddressField value={address} onValue={edit(setAddress)} wrong={mistake === 'address'} />
      {words !== null && (
        <p role="alert" id="connect-problem" class="problem">
          {words}
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
        <button type="button" class="button button-quiet" onClick={onCancel}>
          {t('cancel')}
        </button>
      )}
    </div>
  );
}

type Entered = { mistake: Mistake } | { mistake: null; key: string; apiAddress: string };

function read(typedKey: string, address: string): Entered {
  const key = cleanKey(typedKey);
  const problem = keyProblem(key);
  if (problem) return { mistake: problem };
  const apiAddress = parseApiAddress(address);
  return apiAddress === null ? { mistake: 'address' } : { mistake: null, key, apiAddress };
}

function fieldOf(mistake: Mistake): 'key' | 'address' {
  return mistake === 'address' ? 'address' : 'key';
}

function focusField(form: EventTarget | null, name: 'key' | 'address'): void {
  const field = form instanceof HTMLFormElement ? form.elements.namedItem(name) : null;
  if (!(field instanceof HTMLInputElement)) return;
  // The address may be folded away.
  field.closest('details')?.setAttribute('open', '');
  field.focus();
}
