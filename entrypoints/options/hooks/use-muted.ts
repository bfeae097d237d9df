import { useI18n } from '../../../components/i18n.tsx';
import type { MutedProps } from '../../../components/settings/props.ts';
import type { Snapshot } from '../../../utils/domain/snapshot.ts';
import { mutedItems } from '../../../utils/domain/views/muted.ts';
import { send } from '../../../utils/messages/send.ts';
import { savedOutcome } from '../outcome.ts';
import { useChoice } from './use-choice.ts';

/** Returns the props of the section Muted. */
export function useMuted(snapshot: Snapshot | null): MutedProps {
  const i18n = useI18n();
  const { t } = i18n;
  const { outcome, report } = useChoice<null>(null);
  const muted = snapshot && mutedItems(snapshot.mutes, snapshot.chats.list, i18n);
  const unmute = (chatId: string | null, widgetId: string | null) => send({ type: 'unmute', chatId, widgetId });
  return {
    muted,
    outcome,
    onUnmuteWidget: ({ id, name }) => void report(savedOutcome(unmute(null, id), t('savedUnmuted', { name }))),
    onUnmuteChat: ({ id, name }) => void report(savedOutcome(unmute(id, null), t('savedUnmuted', { name }))),
    onUnmuteClosed: () => {
      const unmuteAll = async () => {
        for (const id of muted?.closedChatIds ?? []) await unmute(id, null);
      };
      void report(savedOutcome(unmuteAll(), t('saved')));
    },
  };
}
