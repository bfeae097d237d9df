import { activityOf } from '../../utils/domain/model/chat.ts';
import { parseNotificationId } from '../../utils/domain/notifications/notifications.ts';
import { SNOOZE_CHOICES } from '../../utils/domain/notifications/snooze.ts';
import { longestWaiting } from '../../utils/domain/notifications/waiting.ts';
import { markAllReadScope } from '../../utils/domain/read-marks/mark-all-read.ts';
import { openList } from '../../utils/effects/open-list.ts';
import type { CommandHandlers } from '../../utils/messages/commands.ts';
import type { Store } from '../../utils/store/store.ts';

/** What a person does outside of Perch's pages: with notifications, the browser's shortcuts and the button's menu. */
export interface ExternalActions {
  openNotification(id: string): Promise<void>;
  /** Its buttons in their order: **Open page**, **Mark as read**. */
  pressNotificationButton(id: string, button: number): Promise<void>;
  /** It is no longer on the screen. */
  forgetNotification(id: string): Promise<void>;
  runShortcut(name: string): Promise<void>;
  /** By the id of an entry of the menu. */
  chooseMenuItem(choice: string): Promise<void>;
}

/** Carries them out by the commands that pages send. `now`: this computer's clock, epoch ms. */
export function createExternalActions(store: Store, commands: CommandHandlers, now: () => number): ExternalActions {
  const forget = async (id: string) => {
    await store.update(['notifications'], ({ notifications }) =>
      notifications.some((one) => one.id === id) ? { notifications: notifications.filter((one) => one.id !== id) } : {},
    );
  };
  const open = async (id: string) => {
    const target = parseNotificationId(id);
    // A chat that has closed since has no page that Perch knows.
    if (target) await commands.openChat({ type: 'openChat', ...target, pageUrl: null, inBackground: false });
    else await openList();
    await forget(id);
  };
  const markRead = async (id: string) => {
    const target = parseNotificationId(id);
    if (target) await commands.markRead({ type: 'markRead', ...target });
    await forget(id);
  };
  const markAllRead = async () => {
    const known = await store.read('chats', 'marks', 'freshness');
    if (known.chats.list.length === 0) return;
    const covered = markAllReadScope(known, [], now());
    await commands.markAllRead({ type: 'markAllRead', ...covered, unseenIds: [], listHidden: true });
  };
  return {
    openNotification: open,
    pressNotificationButton: (id, button) => (button === 0 ? open(id) : markRead(id)),
    forgetNotification: forget,
    runShortcut: async (name) => {
      if (name === 'mark-all-read') await markAllRead();
      if (name === 'open-longest-waiting') await openLongestWaiting(store, commands);
    },
    chooseMenuItem: async (choice) => {
      if (choice === 'check') await commands.check({ type: 'check', reason: 'button' });
      if (choice === 'mark-all-read') await markAllRead();
      if (choice === 'inbox') await commands.openInbox({ type: 'openInbox' });
      if (choice === 'settings') await commands.openSettings({ type: 'openSettings' });
      if (choice === 'end-snooze') await commands.endSnooze({ type: 'endSnooze' });
      const snooze = SNOOZE_CHOICES.find((one) => choice === `snooze-${one}`);
      if (snooze) await commands.snooze({ type: 'snooze', choice: snooze });
    },
  };
}

async function openLongestWaiting(store: Store, commands: CommandHandlers): Promise<void> {
  const known = await store.read('chats', 'marks', 'waits', 'mutes');
  const longest = longestWaiting(known);
  if (!longest) return openList();
  const { id, pageUrl } = longest;
  await commands.openChat({ type: 'openChat', id, readUpTo: activityOf(longest), pageUrl, inBackground: false });
}
