import { useT } from '@/components/i18n';
import type { ShortcutsProps } from '@/components/settings/props';
import type { Snapshot } from '@/utils/domain/chat';
import { send } from '@/utils/messages/send';
import { useChoice } from './use-choice';

/** What the section Shortcuts shows and does. */
export function useShortcuts(snapshot: Snapshot | null): ShortcutsProps {
  const t = useT();
  const { value, outcome, choose } = useChoice<boolean>(snapshot?.settings.singleKeys ?? null);
  return {
    singleKeys: value,
    outcome,
    onSingleKeys: (on) =>
      choose(on, send({ type: 'setSingleKeys', on }), t(on ? 'savedSingleKeysOn' : 'savedSingleKeysOff')),
  };
}
