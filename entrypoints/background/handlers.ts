import type { ClosedResult } from '@/utils/domain/closed';
import type { ConnectResult } from '@/utils/domain/connect-result';
import { type Settings, settingsFrom } from '@/utils/domain/settings';
import { openSettings } from '@/utils/effects/tabs';
import type { CommandHandlers } from '@/utils/messages/commands';
import { heal } from '@/utils/store/heal';
import type { Store } from '@/utils/store/store';
import type { Check } from '@/utils/sync/check';
import { type AttentionCommandParts, attentionHandlers } from './attention-commands';
import { findChat } from './find-chat';
import { markHandlers, markOpened } from './marks';
import { openChatPage, openInbox } from './open';
import { unawaited } from './unawaited';

export interface HandlerParts extends AttentionCommandParts {
  readonly check: Check;
  /** A new id at each call. */
  readonly newId: () => string;
  readonly connect: (pasted: { key: string; apiAddress: string }) => Promise<ConnectResult>;
  readonly listClosed: (offset: number) => Promise<ClosedResult>;
}

/** What the background does for each command of a page. */
export function commandHandlers(parts: HandlerParts): CommandHandlers {
  const { store, check, newId, now, connect, listClosed } = parts;
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
    ...markHandlers(store, newId, now),
    ...attentionHandlers(parts),
    openChat: async ({ id, seen, inBackground }) => {
      const chat = findChat((await store.read('chats')).chats, id);
      if (!chat) throw new Error('The chat is no longer known');
      await openChatPage(store, chat, inBackground);
      return markOpened(store, id, seen).then(nothing);
    },
    openPage: ({ id, pageUrl, inBackground }) => openChatPage(store, { id, pageUrl }, inBackground).then(nothing),
    listClosed: ({ offset }) => listClosed(offset),
    openInbox: () => openInbox(store).then(nothing),
    openSettings: () => openSettings().then(nothing),
    setChecking: ({ checking }) => choose(store, { checking }),
    setListChoice: ({ choice }) =>
      store
        .update(['settings'], ({ settings }) => ({
          settings: settingsFrom({ ...settings, list: { ...settings.list, ...choice } }),
        }))
        .then(nothing),
    setSingleKeys: ({ on }) => choose(store, { singleKeys: on }),
  };
}

function choose(store: Store, chosen: Partial<Settings>): Promise<null> {
  return store.update(['settings'], ({ settings }) => ({ settings: { ...settings, ...chosen } })).then(nothing);
}

function nothing(): null {
  return null;
}
