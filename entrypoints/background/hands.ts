import { longestWaiting } from '@/utils/domain/attention/longest';
import { chatOf } from '@/utils/domain/attention/notifications';
import { SNOOZES } from '@/utils/domain/attention/snooze-choice';
import { activityOf } from '@/utils/domain/chat';
import { coverAll } from '@/utils/domain/read-all';
import { openList } from '@/utils/effects/list-page';
import type { CommandHandlers } from '@/utils/messages/commands';
import type { Store } from '@/utils/store/store';
import { findChat } from './find-chat';

/** What a person does outside of Perch's pages: with notifications, the browser's shortcuts and the button's menu. */
export interface Hands {
  openNotification(id: string): Promise<void>;
  /** Its buttons in their order: **Open page**, **Mark as read**. */
  pressNotification(id: string, button: number): Promise<void>;
  /** It is no longer on the screen. */
  forgetNotification(id: string): Promise<void>;
  runShortcut(name: string): Promise<void>;
  /** By the id of an entry of the menu. */
  choose(choice: string): Promise<void>;
}

/** Carries them out by the commands that pages send. `now`: this computer's clock, epoch ms. */
export function createHands(store: Store, commands: CommandHandlers, now: () => number): Hands {
  const forget = async (id: string) => {
    await store.update(['notifications'], ({ notifications }) =>
      notifications.some((one) => one.id === id) ? { notifications: notifications.filter((one) => one.id !== id) } : {},
    );
  };
  const open = async (id: string) => {
    const told = chatOf(id);
    await (told ? openTold(store, commands, told) : openList());
    await forget(id);
  };
  const markRead = async (id: string) => {
    const told = chatOf(id);
    if (told) await commands.markRead({ type: 'markRead', ...told });
    await forget(id);
  };
  const markAllRead = async () => {
    const known = await store.read('chats', 'marks', 'freshness');
    if (known.chats.list.length === 0) return;
    const covered = coverAll(known, [], now());
    await commands.markAllRead({ type: 'markAllRead', ...covered, unseen: [], blindly: true });
  };
  return {
    openNotification: open,
    pressNotification: (id, button) => (button === 0 ? open(id) : markRead(id)),
    forgetNotification: forget,
    runShortcut: async (name) => {
      if (name === 'mark-all-read') await markAllRead();
      if (name === 'open-longest-waiting') await openLongest(store, commands);
    },
    choose: async (choice) => {
      if (choice === 'check') await commands.check({ type: 'check', reason: 'button' });
      if (choice === 'mark-all-read') await markAllRead();
      if (choice === 'inbox') await commands.openInbox({ type: 'openInbox' });
      if (choice === 'settings') await commands.openSettings({ type: 'openSettings' });
      if (choice === 'end-snooze') await commands.endSnooze({ type: 'endSnooze' });
      const snooze = SNOOZES.find((one) => choice === `snooze-${one}`);
      if (snooze) await commands.snooze({ type: 'snooze', choice: snooze });
    },
  };
}

/** A chat that has closed since has no page any more that Perch knows. */
async function openTold(
  store: Store,
  commands: CommandHandlers,
  told: NonNullable<ReturnType<typeof chatOf>>,
): Promise<void> {
  const isKnown = findChat((await store.read('chats')).chats, told.id) !== undefined;
  if (isKnown) await commands.openChat({ type: 'openChat', ...told, inBackground: false });
  else await commands.openInbox({ type: 'openInbox' });
}

async function openLongest(store: Store, commands: CommandHandlers): Promise<void> {
  const known = await store.read('chats', 'marks', 'waits', 'mutes');
  const longest = longestWaiting(known);
  if (!longest) return openList();
  await commands.openChat({ type: 'openChat', id: longest.id, seen: activityOf(longest), inBackground: false });
}
