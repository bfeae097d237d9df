import { useEffect, useState } from 'preact/hooks';
import { useT } from '../../../components/i18n.tsx';
import type { BrowserShortcut, ShortcutsProps } from '../../../components/settings/props.ts';
import type { Snapshot } from '../../../utils/domain/snapshot.ts';
import { openShortcutSettings, readShortcuts } from '../../../utils/effects/shortcuts.ts';
import { send } from '../../../utils/messages/send.ts';
import { savedOutcome } from '../outcome.ts';
import { useChoice } from './use-choice.ts';

/** Returns the props of the section Shortcuts. */
export function useShortcuts(snapshot: Snapshot | null): ShortcutsProps {
  const t = useT();
  const { value, outcome, choose, report } = useChoice<boolean>(snapshot?.settings.singleKeys ?? null);
  return {
    browserKeys: useBrowserKeys(),
    singleKeys: value,
    outcome,
    onSingleKeys: (on) =>
      choose(on, savedOutcome(send({ type: 'setSingleKeys', on }), t(on ? 'savedSingleKeysOn' : 'savedSingleKeysOff'))),
    onChangeKeys: () =>
      void report(
        openShortcutSettings().then(() => ({ kind: 'none' })),
        t('shortcutsFailed'),
      ),
  };
}

/** Reads the browser's shortcuts whenever the page gets the focus, because Chrome has no event for their changes. */
function useBrowserKeys(): readonly BrowserShortcut[] {
  const [keys, setKeys] = useState<readonly BrowserShortcut[]>([]);
  useEffect(() => {
    const read = () => {
      readShortcuts().then(setKeys, (error: unknown) => console.error('Perch could not read its shortcuts:', error));
    };
    read();
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  return keys;
}
