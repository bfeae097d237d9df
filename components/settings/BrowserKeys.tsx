import type { I18n } from '../../utils/domain/text/i18n.ts';
import { useT } from '../i18n.tsx';
import type { BrowserShortcut } from './props.ts';

/** The shortcuts that work anywhere in the browser, and a button to change them. */
export function BrowserKeys({ keys, onChange }: { keys: readonly BrowserShortcut[]; onChange(): void }) {
  const t = useT();
  return (
    <>
      <p class="intro">{t('shortcutsAnywhere')}</p>
      <dl class="keys">
        {keys.map(({ name, shortcut }) => (
          <div key={name}>
            <dt>
              {shortcut === '' ? <span class="help">{t('shortcutNotSet')}</span> : <kbd dir="ltr">{shortcut}</kbd>}
            </dt>
            <dd>{commandLabel(name, t)}</dd>
          </div>
        ))}
      </dl>
      <div class="buttons">
        <button type="button" class="button button-secondary" onClick={onChange}>
          {t('changeShortcuts')}
        </button>
      </div>
    </>
  );
}

/** Returns the label of a command of the manifest; the name itself if it is unknown. */
function commandLabel(name: string, t: I18n['t']): string {
  switch (name) {
    case '_execute_action':
      return t('shortcutOpenPerch');
    case 'open-longest-waiting':
      return t('commandOpenLongestWaiting');
    case 'mark-all-read':
      return t('commandMarkAllRead');
    default:
      return name;
  }
}
