import { isCounted, muteKindOf } from '../../utils/domain/notifications/mutes.ts';
import { isUnread } from '../../utils/domain/read-marks/unread.ts';
import type { Settings } from '../../utils/domain/settings.ts';
import type { Store } from '../../utils/store/store.ts';

/** What a user would miss if an update lost it. */
export interface Remembered {
  readonly key: string | null;
  readonly apiAddress: string | null;
  /** The ids of all known chats, as listed. */
  readonly chatIds: readonly string[];
  readonly unreadIds: readonly string[];
  /** The ids of the chats that the badge counts. */
  readonly countedIds: readonly string[];
  readonly mutedIds: readonly string[];
  /** The ids of the chats whose visitors wait. */
  readonly waitingIds: readonly string[];
  /** Epoch ms; null: not snoozed. */
  readonly snoozedUntil: number | null;
  readonly settings: Settings;
}

/** Returns what Perch remembers, read through the store. */
export async function rememberedBy(store: Store): Promise<Remembered> {
  const state = await store.read('key', 'connection', 'chats', 'marks', 'waits', 'mutes', 'snooze', 'settings');
  const { list } = state.chats;
  const idsWhere = (holds: (chat: (typeof list)[number]) => boolean) => list.filter(holds).map(({ id }) => id);
  return {
    key: state.key,
    apiAddress: state.connection?.apiAddress ?? null,
    chatIds: idsWhere(() => true),
    unreadIds: idsWhere((chat) => isUnread(chat, state.marks)),
    countedIds: idsWhere((chat) => isCounted(chat, state)),
    mutedIds: idsWhere((chat) => muteKindOf(chat, state.mutes) !== null),
    waitingIds: Object.keys(state.waits).sort(),
    snoozedUntil: state.snooze?.until ?? null,
    settings: state.settings,
  };
}
