import { useT } from '../i18n.tsx';
import { KeyList } from '../KeyList.tsx';
import { BrowserKeys } from './BrowserKeys.tsx';
import { CheckboxField } from './CheckboxField.tsx';
import { OutcomeMessage } from './OutcomeMessage.tsx';
import type { ShortcutsProps } from './props.ts';

/**
 * The shortcuts of the browser and of the list, and whether those of a single character are on: people who dictate or rest
 * a hand on the keyboard trigger them by accident (WCAG 2.1.4).
 */
export function ShortcutsSection({ browserKeys, singleKeys, outcome, onSingleKeys, onChangeKeys }: ShortcutsProps) {
  const t = useT();
  return (
    <section class="card" aria-labelledby="shortcuts" aria-busy={singleKeys === null}>
      <h2 id="shortcuts">{t('shortcutsHeading')}</h2>
      {browserKeys.length > 0 && <BrowserKeys keys={browserKeys} onChange={onChangeKeys} />}
      <details class="more">
        <summary>{t('listKeys')}</summary>
        <p class="intro">{t('shortcutsIntro')}</p>
        <KeyList singleKeys={singleKeys !== false} />
      </details>
      <CheckboxField id="single-keys" label={t('singleKeys')} checked={singleKeys === true} onChange={onSingleKeys}>
        <p>{t('singleKeysHelp')}</p>
      </CheckboxField>
      <OutcomeMessage outcome={outcome} />
    </section>
  );
}
