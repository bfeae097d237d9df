import './keys.css';
import type { MessageKey } from '../utils/domain/i18n';
import { useT } from './i18n';

/** One key of the keyboard: what is printed on it, or drawn with a name that is spoken. */
type Key =
  | { readonly letter: string }
  | { readonly name: 'keyNameEnter' | 'keyNameEscape' }
  | { readonly drawn: string; readonly name: 'keyNameDown' | 'keyNameUp' };

interface Shortcut {
  readonly what: Extract<MessageKey, `shortcut${string}`>;
  /** Any one of them does it. */
  readonly keys: readonly Key[];
}

/** What the keyboard does in the list. */
const SHORTCUTS: readonly Shortcut[] = [
  {
    what: 'shortcutMove',
    keys: [{ letter: 'j' }, { letter: 'k' }, { drawn: '↓', name: 'keyNameDown' }, { drawn: '↑', name: 'keyNameUp' }],
  },
  { what: 'shortcutOpen', keys: [{ name: 'keyNameEnter' }] },
  { what: 'shortcutOpenBehind', keys: [{ letter: 'o' }] },
  { what: 'shortcutToggleRead', keys: [{ letter: 'r' }] },
  { what: 'shortcutCopyEmail', keys: [{ letter: 'e' }] },
  { what: 'shortcutMute', keys: [{ letter: 'm' }] },
  { what: 'shortcutSearch', keys: [{ letter: '/' }] },
  { what: 'shortcutClear', keys: [{ name: 'keyNameEscape' }] },
  { what: 'shortcutShowKeys', keys: [{ letter: '?' }] },
];

/** The keys of the list and what each does; those that are a single character only where `singleKeys` says that they work. */
export function KeyList({ singleKeys }: { singleKeys: boolean }) {
  const t = useT();
  const working = SHORTCUTS.map(({ what, keys }) => ({
    what,
    keys: keys.filter((key) => singleKeys || !('letter' in key)),
  }));
  return (
    <dl class="keys">
      {working
        .filter(({ keys }) => keys.length > 0)
        .map(({ what, keys }) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <KeySign key={'letter' in key ? key.letter : key.name} sign={key} />
              ))}
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
    </dl>
  );
}

function KeySign({ sign }: { sign: Key }) {
  const t = useT();
  if ('letter' in sign) return <kbd>{sign.letter}</kbd>;
  if (!('drawn' in sign)) return <kbd>{t(sign.name)}</kbd>;
  return (
    <kbd>
      <span aria-hidden="true">{sign.drawn}</span>
      <span class="visually-hidden">{t(sign.name)}</span>
    </kbd>
  );
}
