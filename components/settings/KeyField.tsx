import { useState } from 'preact/hooks';
import { cleanKey, looksUnusual } from '../../utils/domain/connection/api-key.ts';
import { numberPlaceholders } from '../../utils/domain/views/format.ts';
import { StrokeIcon } from '../Icon.tsx';
import { useI18n, useT } from '../i18n.tsx';
import { Sentence, SLOT } from '../Sentence.tsx';

const EYE =
  'M2.5 10s2.6-4.8 7.5-4.8S17.5 10 17.5 10s-2.6 4.8-7.5 4.8S2.5 10 2.5 10zM12.2 10a2.2 2.2 0 1 1-4.4 0a2.2 2.2 0 1 1 4.4 0';

interface KeyFieldProps {
  value: string;
  onValue(value: string): void;
  isInvalid: boolean;
}

/**
 * The text box for the key. It is masked by its style and is not a password box: browsers offer to save those, and the key
 * must not be stored anywhere else (docs/decisions.md, decision 9).
 */
export function KeyField({ value, onValue, isInvalid }: KeyFieldProps) {
  const { t, locale } = useI18n();
  const [isVisible, setVisible] = useState(false);
  const key = cleanKey(value);
  return (
    <div class="field">
      <label for="key">{t('apiKey')}</label>
      <div class="key-box">
        <input
          id="key"
          name="key"
          type="text"
          class={isVisible ? 'input key' : 'input key masked'}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          dir="ltr"
          aria-invalid={isInvalid}
          aria-describedby={isInvalid ? 'connect-problem key-help' : 'key-help'}
        />
        <button type="button" class="key-toggle" aria-pressed={isVisible} onClick={() => setVisible(!isVisible)}>
          <StrokeIcon strokes={EYE} />
          {t('apiKeyShow')}
        </button>
      </div>
      <p class="warning" aria-live="polite">
        {key !== '' && looksUnusual(key) ? t('apiKeyUnusual', numberPlaceholders(locale, 44)) : ''}
      </p>
      <KeyHelp />
    </div>
  );
}

function KeyHelp() {
  const t = useT();
  return (
    <div id="key-help" class="help">
      <p>
        <Sentence text={t('apiKeyWhere', { link: SLOT })}>
          <a href="https://magpipe.ai" target="_blank" rel="noreferrer noopener">
            magpipe.ai
          </a>
        </Sentence>
      </p>
      <p>{t('apiKeyPower')}</p>
    </div>
  );
}
