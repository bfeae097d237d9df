import type { ConnectResult } from '../../utils/domain/connection/connect-result.ts';
import type { ClosedResult } from '../../utils/domain/list/closed-chats.ts';
import { findChat } from '../../utils/domain/model/chat.ts';
import type { Settings } from '../../utils/domain/settings.ts';
import { openSettings } from '../../utils/effects/tabs.ts';
import type { CommandHandlers } from '../../utils/messages/commands.ts';
import { repairStore } from '../../utils/store/repair.ts';
import type { Store } from '../../utils/store/store.ts';
import type { Check } from '../../utils/sync/check.ts';
import { type NotificationCommandDeps, notificationHandlers } from './notification-commands.ts';
import type { PageOpener } from './open-page.ts';
import { markOpened, readMarkHandlers } from './read-marks.ts';
import { runInBackground } from './run-in-background.ts';

export interface HandlerDeps extends NotificationCommandDeps {
  readonly check: Check;
  readonly pageOpener: PageOpener;
  /** Returns a new id at each call. */
  readonly newId: () => string;
  readonly connect: (pasted: { key: string; apiAddress: string }) => Promise<ConnectResult>;
  readonly listClosed: (offset: number) => Promise<ClosedResult>;
}

/** Creates the handler of each command. */
export function commandHandlers(deps: HandlerDeps): CommandHandlers {
  const { store, check, pageOpener, newId, now, connect, listClosed } = deps;
  return {
    connect: async ({ key, apiAddress }) => {
      const result = await connect({ key, apiAddress });
      if (result.kind === 'connected') runInBackground(check('connected'));
      return result;
    },
    disconnect: () => store.forget().then(toNull),
    check: async ({ reason }) => {
      // A page asks for a check also where it could not read what is stored.
      if (reason !== 'watch') await repairStore(store);
      await check(reason);
      return null;
    },
    ...readMarkHandlers(store, newId, now),
    ...notificationHandlers(deps),
    openChat: async ({ id, readUpTo, pageUrl, inBackground }) => {
      const chat = findChat((await store.read('chats')).chats, id);
      await pageOpener.openChatPage(chat ?? { id, pageUrl }, inBackground);
      return markOpened(store, id, readUpTo).then(toNull);
    },
    listClosed: ({ offset }) => listClosed(offset),
    openInbox: () => pageOpener.openInbox().then(toNull),
    openSettings: () => openSettings().then(toNull),
    setChecking: ({ checking }) => updateSettings(store, { checking }),
    setListChoice: ({ choice }) =>
      store
        .update(['settings'], ({ settings }) => ({ settings: { ...settings, list: { ...settings.list, ...choice } } }))
        .then(toNull),
    setSingleKeys: ({ on }) => updateSettings(store, { singleKeys: on }),
  };
}

function updateSettings(store: Store, changes: Partial<Settings>): Promise<null> {
  return store.update(['settings'], ({ settings }) => ({ settings: { ...settings, ...changes } })).then(toNull);
}

function toNull(): null {
  return null;
}
