import { useEffect, useState } from 'preact/hooks';
import { parseApiAddress } from '../../utils/domain/api-address';
import { cleanKey, keyProblem } from '../../utils/domain/key';
import { AddressField } from './AddressField';
import { KeyField } from './KeyField';
import type { ConnectPhase } from './SettingsScreen';

/** What is wrong with what was entered, said before anybody is asked. */
const MISTAKES = {
  empty: { field: 'key', text: 'Paste your API key first.' },
  unsendable: { field: 'key', text: 'This key has characters that no key can have. Copy it again.' },
  address: { field: 'address', text: 'Enter an address that starts with https://' },
} as const;

type Mistake = (typeof MISTAKES)[keyof typeof MISTAKES];

interface ConnectFormProps {
  phase: ConnectPhase;
  defaultApiAddress: string;
  onConnect(key: string, apiAddress: string): void;
  /** Where there is a connection to go back to. */
  onCancel?(): void;
}

/** Asks for a key, and for another address where one is wanted. */
export function ConnectForm({ phase, defaultApiAddress, onConnect, onCancel }: ConnectFormProps) {
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
    if (entered.mistake) focusField(event.currentTarget, entered.mistake.field);
    else onConnect(entered.key, entered.apiAddress);
  };

  const words = mistake?.text ?? (phase.kind === 'problem' ? phase.text : null);
  return (
    <form class="connect" onSubmit={submit} noValidate>
      <KeyField value={typedKey} onValue={setTypedKey} wrong={mistake?.field === 'key'} />
      <AddressField value={address} onValue={setAddress} wrong={mistake?.field === 'address'} />
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
  return (
    <div class="buttons">
      <button type="submit" class="button" aria-disabled={connecting} aria-busy={connecting}>
        {connecting && <span class="spinner" aria-hidden="true" />}
        Connect
      </button>
      {onCancel && (
        <button type="button" class="button button-quiet" onClick={onCancel}>
          Cancel
        </button>
      )}
    </div>
  );
}

type Entered = { mistake: Mistake } | { mistake: null; key: string; apiAddress: string };

function read(typedKey: string, address: string): Entered {
  const key = cleanKey(typedKey);
  const problem = keyProblem(key);
  if (problem) return { mistake: MISTAKES[problem] };
  const apiAddress = parseApiAddress(address);
  return apiAddress === null ? { mistake: MISTAKES.address } : { mistake: null, key, apiAddress };
}

function focusField(form: EventTarget | null, name: Mistake['field']): void {
  const field = form instanceof HTMLFormElement ? form.elements.namedItem(name) : null;
  if (!(field instanceof HTMLInputElement)) return;
  // The address may be folded away.
  field.closest('details')?.setAttribute('open', '');
  field.focus();
}
