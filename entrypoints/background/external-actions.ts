import { activityOf } from '../../utils/domain/model/chat.ts';
import { parseNotificationId } from '../../utils/domain/notifications/notifications.ts';
import { SNOOZE_CHOICES } from '../../utils/domain/notifications/snooze.ts';
import { longestWaiting } from '../../utils/domain/notifications/waiting.ts';
import { markAllReadScope } from '../../utils/domain/read-marks/mark-all-read.ts';
import { openList } from '../../utils/effects/open-list.ts';
import type { CommandHandlers } from '../../utils/messages/commands.ts';
import type { Store } from '../../utils/store/store.ts';

/** What the user does outside Perch's pages: with notifications, keyboard shortcuts and the toolbar button's menu. */
export interface ExternalActions {
  openNotification(id: string): Promise<void>;
  /** `button` 0 is **Open page**, 1 is **Mark as read**. */
  pressNotificationButton(id: string, button: number): Promise<void>;
  /** Forgets a notification that is no longer on screen. */
  forgetNotification(id: string): Promise<void>;
  runShortcut(name: string): Promise<void>;
  chooseMenuItem(id: string): Promise<void>;
}

/** Creates the actions, which run the commands that pages send. `now` returns epoch ms. */
export function createExternalActions(store: Store, commands: CommandHandlers, now: () => number): ExternalActions {
  const forget = async (id: string) => {
    await store.update(['notifications'], ({ notifications }) =>
      notifications.some((shown) => shown.id === id)
        ? { notifications: notifications.filter((shown) => shown.id !== id) }
        : {},
    );
  };
  const open = async (id: string) => {
    const target = parseNotificationId(id);
    // The background knows the page of the chat, unless it has closed since.
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
    const state = await store.read('chats', 'marks', 'freshness');
    if (state.chats.list.length === 0) return;
    const covered = markAllReadScope(state, [], now());
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
    chooseMenuItem: async (id) => {
      if (id === 'check') await commands.check({ type: 'check', reason: 'button' });
      if (id === 'mark-all-read') await markAllRead();
      if (id === 'inbox') await commands.openInbox({ type: 'openInbox' });
      if (id === 'settings') await commands.openSettings({ type: 'openSettings' });
      if (id === 'end-snooze') await commands.endSnooze({ type: 'endSnooze' });
      const snooze = SNOOZE_CHOICES.find((choice) => id === `snooze-${choice}`);
      if (snooze) await commands.snooze({ type: 'snooze', choice: snooze });
    },
  };
}

async function openLongestWaiting(store: Store, commands: CommandHandlers): Promise<void> {
  const longest = longestWaiting(await store.read('chats', 'marks', 'waits', 'mutes'));
  if (!longest) return openList();
  const { id, pageUrl } = longest;
  await commands.openChat({ type: 'openChat', id, readUpTo: activityOf(longest), pageUrl, inBackground: false });
}
