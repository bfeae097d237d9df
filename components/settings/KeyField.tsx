import { useState } from 'preact/hooks';
import { cleanKey, looksUnusual } from '../../utils/domain/key';
import { Icon } from '../Icon';

interface KeyFieldProps {
  value: string;
  onValue(value: string): void;
  wrong: boolean;
}

/**
 * The box for the key. It is masked by its look alone, not a password box: browsers offer to save those, and the key must
 * be kept nowhere else (DESIGN.md, decision 9).
 */
export function KeyField({ value, onValue, wrong }: KeyFieldProps) {
  const [shown, setShown] = useState(false);
  const key = cleanKey(value);
  return (
    <div class="field">
      <label for="key">API key</label>
      <div class="key-box">
        <input
          id="key"
          name="key"
          type="text"
          class={shown ? 'input key' : 'input key masked'}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          dir="ltr"
          aria-invalid={wrong}
          aria-describedby={wrong ? 'connect-problem key-help' : 'key-help'}
        />
        <button type="button" class="key-toggle" aria-pressed={shown} onClick={() => setShown(!shown)}>
          <Icon name="eye" />
          Show key
        </button>
      </div>
      <p class="warning" aria-live="polite">
        {key !== '' && looksUnusual(key)
          ? 'This does not look like a Magpipe key: those begin with mgp_ and have 44 characters. You can try it all the same.'
          : ''}
      </p>
      <KeyHelp />
    </div>
  );
}

function KeyHelp() {
  return (
    <div id="key-help" class="help">
      <p>
        Make one at{' '}
        <a href="https://magpipe.ai" target="_blank" rel="noreferrer noopener">
          magpipe.ai
        </a>{' '}
        under Settings → API. Magpipe shows it only once.
      </p>
      <p>This key gives full access to your account. It stays in this browser.</p>
    </div>
  );
}
