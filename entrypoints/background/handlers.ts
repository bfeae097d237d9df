import type { Chat } from '@/utils/domain/chat';
import type { ConnectResult } from '@/utils/domain/connect-result';
import type { Settings } from '@/utils/domain/settings';
import { markAllRead, markRead, markUnread } from '@/utils/domain/unread';
import { openSettings } from '@/utils/effects/tabs';
import type { CommandHandlers } from '@/utils/messages/commands';
import { heal } from '@/utils/store/heal';
import type { Store } from '@/utils/store/store';
import type { Check } from '@/utils/sync/check';
import { openChatPage, openInbox } from './open';
import { unawaited } from './unawaited';

export interface HandlerParts {
  readonly store: Store;
  readonly check: Check;
  readonly connect: (pasted: { key: string; apiAddress: string }) => Promise<ConnectResult>;
}

/** What the background does for each command of a page. */
export function commandHandlers({ store, check, connect }: HandlerParts): CommandHandlers {
  return {
    connect: async ({ key, apiAddress }) => {
      const result = await connect({ key, apiAddress });
      if (result.kind === 'connected') unawaited(check('connected'));
      return result;
    },
    disconnect: () => store.forget().then(nothing),
    check: async ({ reason }) => {
      // A page that could not draw what is stored asks for a check as well.
      if (reason !== 'watch') await heal(store);
      await check(reason);
      return null;
    },
    markRead: ({ id, seen }) => changeMarks(store, id, (marks, chat) => markRead(marks, chat, seen)),
    markUnread: ({ id }) => changeMarks(store, id, markUnread),
    markAllRead: ({ through }) =>
      store
        .update(['marks', 'setAside'], ({ marks }) => ({ marks: markAllRead(marks, through), setAside: false }))
        .then(nothing),
    openChat: async ({ id, seen, inBackground }) => {
      const chat = findChat(await store.read('chats'), id);
      if (!chat) throw new Error('The chat is no longer known');
      await openChatPage(store, chat, inBackground);
      return changeMarks(store, id, (marks, latest) => markRead(marks, latest, seen));
    },
    openInbox: () => openInbox(store).then(nothing),
    openSettings: () => openSettings().then(nothing),
    setChecking: ({ checking }) => choose(store, { checking }),
    setListChoice: ({ choice }) => choose(store, { list: choice }),
    setSingleKeys: ({ on }) => choose(store, { singleKeys: on }),
  };
}

function choose(store: Store, chosen: Partial<Settings>): Promise<null> {
  return store.update(['settings'], ({ settings }) => ({ settings: { ...settings, ...chosen } })).then(nothing);
}

type MarkChange = (marks: Parameters<typeof markUnread>[0], chat: Chat) => ReturnType<typeof markUnread>;

async function changeMarks(store: Store, id: string, change: MarkChange): Promise<null> {
  await store.update(['chats', 'marks'], ({ chats, marks }) => {
    const chat = findChat({ chats }, id);
    return chat ? { marks: change(marks, chat) } : {};
  });
  return null;
}

function findChat({ chats }: { chats: { list: readonly Chat[] } }, id: string): Chat | undefined {
  return chats.list.find((chat) => chat.id === id);
}

function nothing(): null {
  return null;
}
