import { useI18n } from '@/components/i18n';
import type { MutedProps } from '@/components/settings/attention-props';
import type { Snapshot } from '@/utils/domain/chat';
import { mutedThings } from '@/utils/domain/views/muted';
import { send } from '@/utils/messages/send';
import { saved, useChoice } from './use-choice';

/** What the section Muted shows and does. */
export function useMuted(snapshot: Snapshot | null): MutedProps {
  const i18n = useI18n();
  const { t } = i18n;
  const { outcome, tell } = useChoice<null>(null);
  const muted = snapshot && mutedThings(snapshot.mutes, snapshot.chats.list, i18n);
  const unmute = (chatId: string | null, widgetId: string | null) => send({ type: 'unmute', chatId, widgetId });
  return {
    muted,
    outcome,
    onUnmuteWidget: ({ id, name }) => void tell(saved(unmute(null, id), t('savedUnmuted', { name }))),
    onUnmuteChat: ({ id, name }) => void tell(saved(unmute(id, null), t('savedUnmuted', { name }))),
    onUnmuteGone: () => {
      const unmuteAll = async () => {
        for (const id of muted?.gone ?? []) await unmute(id, null);
      };
      void tell(saved(unmuteAll(), t('savedAtOnce')));
    },
  };
}
