import type { I18n } from '../../utils/domain/text/i18n.ts';
import { useT } from '../i18n.tsx';
import type { BrowserShortcut } from './props.ts';

/** The keys that work anywhere in the browser, and the way to where they are changed. */
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

/** What the command of this name in the manifest does; one that is not known keeps its name. */
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
