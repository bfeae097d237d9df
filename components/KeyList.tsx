import './keys.css';
import type { MessageKey } from '../utils/domain/text/i18n.ts';
import { useT } from './i18n.tsx';

/** One key: the letter on it, or a symbol or name that is spoken. */
type Key =
  | { readonly letter: string }
  | { readonly name: 'keyNameEnter' | 'keyNameEscape' }
  | { readonly drawn: string; readonly name: 'keyNameDown' | 'keyNameUp' };

interface Shortcut {
  readonly label: Extract<MessageKey, `shortcut${string}`>;
  /** Alternatives: each of them triggers the shortcut. */
  readonly keys: readonly Key[];
}

const SHORTCUTS: readonly Shortcut[] = [
  {
    label: 'shortcutMove',
    keys: [{ letter: 'j' }, { letter: 'k' }, { drawn: '↓', name: 'keyNameDown' }, { drawn: '↑', name: 'keyNameUp' }],
  },
  { label: 'shortcutOpen', keys: [{ name: 'keyNameEnter' }] },
  { label: 'shortcutOpenInBackground', keys: [{ letter: 'o' }] },
  { label: 'shortcutToggleRead', keys: [{ letter: 'r' }] },
  { label: 'shortcutCopyEmail', keys: [{ letter: 'e' }] },
  { label: 'shortcutMute', keys: [{ letter: 'm' }] },
  { label: 'shortcutSearch', keys: [{ letter: '/' }] },
  { label: 'shortcutClear', keys: [{ name: 'keyNameEscape' }] },
  { label: 'shortcutShowKeys', keys: [{ letter: '?' }] },
];

/** Lists the keys and their actions; keys of a single character only with `singleKeys`. */
export function KeyList({ singleKeys }: { singleKeys: boolean }) {
  const t = useT();
  const shortcuts = SHORTCUTS.map(({ label, keys }) => ({
    label,
    keys: keys.filter((key) => singleKeys || !('letter' in key)),
  }));
  return (
    <dl class="keys">
      {shortcuts
        .filter(({ keys }) => keys.length > 0)
        .map(({ label, keys }) => (
          <div key={label}>
            <dt>
              {keys.map((key) => (
                <KeyCap key={'letter' in key ? key.letter : key.name} keyCap={key} />
              ))}
            </dt>
            <dd>{t(label)}</dd>
          </div>
        ))}
    </dl>
  );
}

function KeyCap({ keyCap }: { keyCap: Key }) {
  const t = useT();
  if ('letter' in keyCap) return <kbd>{keyCap.letter}</kbd>;
  if (!('drawn' in keyCap)) return <kbd>{t(keyCap.name)}</kbd>;
  return (
    <kbd>
      <span aria-hidden="true">{keyCap.drawn}</span>
      <span class="visually-hidden">{t(keyCap.name)}</span>
    </kbd>
  );
}
