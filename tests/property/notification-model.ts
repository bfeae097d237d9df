import { expect } from 'vitest';
import { activityOf, type Chat } from '../../utils/domain/model/chat.ts';
import type { Chime } from '../../utils/domain/notifications/chime.ts';
import { decideNotifications } from '../../utils/domain/notifications/decide.ts';
import { applyDisplayPlan, markShowing, planDisplay } from '../../utils/domain/notifications/display-plan.ts';
import { isCounted, type Mutes, muteChat, NO_MUTES, unmute } from '../../utils/domain/notifications/mutes.ts';
import type { Notification } from '../../utils/domain/notifications/notifications.ts';
import { type QuietPeriod, quietPeriodAt } from '../../utils/domain/notifications/quiet-period.ts';
import { DEFAULT_NOTIFICATION_SETTINGS, type NotificationSettings } from '../../utils/domain/notifications/settings.ts';
import { type Snooze, type SnoozeChoice, snoozedUntil } from '../../utils/domain/notifications/snooze.ts';
import { startSnooze } from '../../utils/domain/notifications/start-snooze.ts';
import { isPending, waitOf, withoutWait } from '../../utils/domain/notifications/waits.ts';
import { markAllRead } from '../../utils/domain/read-marks/mark-all-read.ts';
import type { ReadMarks } from '../../utils/domain/read-marks/read-marks.ts';
import { markUnread } from '../../utils/domain/read-marks/unread.ts';
import { SyncModel } from './sync-model.ts';

const ZONE = 'Europe/Berlin';
/** From ten at night to six in the morning, every day. */
const NIGHTS = [{ days: [0, 1, 2, 3, 4, 5, 6], from: 22 * 60, to: 6 * 60 }];

/** A longer pause between two checks means that the computer slept. */
const MAX_CHECK_GAP_MS = 240_000;

/** Where the background is killed: before it stores its decision, shows it, or stores that it was shown. */
export type CrashPoint = 'before-store' | 'before-show' | 'before-confirm';

/** Something that the user or the environment does between two checks; `which` chooses the chat. */
export type ModelEvent =
  | { readonly kind: 'snooze'; readonly choice: SnoozeChoice }
  | { readonly kind: 'mute'; readonly which: number; readonly how: 'for-good' | 'next-message' }
  | { readonly kind: 'mark-unread' | 'dismiss'; readonly which: number }
  | { readonly kind: 'clock'; readonly ms: number }
  | { readonly kind: 'end-snooze' | 'unmute-all' | 'read-all' | 'undo' };

/** Perch with notifications, but without browser or storage: the pure parts, combined as the background does. */
export class NotificationModel {
  readonly perch = new SyncModel();
  readonly settings: NotificationSettings = { ...DEFAULT_NOTIFICATION_SETTINGS, notify: true, quietHours: NIGHTS };
  mutes: Mutes = NO_MUTES;
  /** Chats that were muted, or marked unread after they had been read, at some time: they need no notification. */
  readonly exempt = new Set<string>();
  /** The ids of all chats that had a notification. */
  readonly notifiedChatIds = new Set<string>();
  #snooze: Snooze | null = null;
  /** The marks before everything was read, and which chats were waiting. */
  #undo: { readonly marks: ReadMarks; readonly waiting: readonly string[] } | null = null;
  #notifications: readonly Notification[] = [];
  #chime: Chime | null = null;
  readonly #displayed = new Set<string>();
  /** All ids that were ever on the screen. */
  readonly #shown = new Set<string>();
  readonly #events = new Set<string>();
  /** When a check last succeeded since the browser was started. */
  #checkedAt: number | null = null;

  get quietPeriod(): QuietPeriod | null {
    return quietPeriodAt({ snooze: this.#snooze, rules: this.settings.quietHours }, this.perch.now, ZONE);
  }

  /** The counted chats whose last message still needs a notification. */
  get unnotified(): Chat[] {
    const { chats, marks, waits } = this.perch.state;
    return chats.list.filter((chat) => {
      const wait = waits[chat.id];
      return wait && isPending(chat, wait) && isCounted(chat, { marks, mutes: this.mutes });
    });
  }

  apply(event: ModelEvent): void {
    const { list } = this.perch.state.chats;
    const chat = 'which' in event ? list[event.which % Math.max(list.length, 1)] : undefined;
    // One ms more, because ids of summaries contain the time: by whole minutes, the clock could show the same ms again.
    if (event.kind === 'clock') this.perch.now += event.ms + 1;
    if (event.kind === 'snooze') this.#snooze = startSnooze(event.choice, this.perch.now, ZONE);
    if (event.kind === 'end-snooze') this.#snooze = null;
    if (event.kind === 'dismiss') this.#dismiss(event.which);
    if (event.kind === 'unmute-all') {
      for (const chatId of Object.keys(this.mutes.chats)) this.mutes = unmute(this.mutes, { chatId, widgetId: null });
    }
    if (event.kind === 'read-all') this.#readAll();
    if (event.kind === 'undo') this.#undoReadAll();
    if (chat && event.kind !== 'dismiss') this.exempt.add(chat.id);
    if (event.kind === 'mute' && chat) this.mutes = muteChat(this.mutes, chat, event.how, activityOf(chat));
    if (event.kind === 'mark-unread' && chat) {
      const { marks, waits } = this.perch.state;
      const after = { marks: markUnread(marks, chat), waits: withoutWait(waits, chat.id) };
      this.perch.state = { ...this.perch.state, ...after };
    }
  }

  /** Records that a check succeeded at this time, epoch ms. */
  recordCheck(at: number): void {
    this.#checkedAt = at;
  }

  /** Does what `entrypoints/background/notify.ts` and `show-notifications.ts` do. */
  updateNotifications(crashPoint: CrashPoint | null = null): void {
    const { state, now } = this.perch;
    const isQuietPeriod = this.quietPeriod !== null;
    const input = {
      ...state,
      mutes: this.mutes,
      settings: this.settings,
      notifications: this.#notifications,
      chime: this.#chime,
    };
    const { waits, notifications, chime, playsChime } = decideNotifications(input, {
      now,
      isQuietPeriod,
      isAllowed: true,
      isChecking: false,
    });
    if (crashPoint === 'before-store') return;
    expect(playsChime).toBe(false);
    this.#checkNew(notifications);
    // Like storage, which does not keep object identity.
    this.perch.state = { ...state, waits: structuredClone(waits) };
    this.#notifications = structuredClone(notifications);
    this.#chime = chime;
    if (snoozedUntil(this.#snooze, now) === null) this.#snooze = null;
    if (crashPoint !== 'before-show') this.#display(isQuietPeriod, crashPoint);
  }

  /** Restarts the browser, which empties the screen and `storage.session`. */
  restart(): void {
    this.#checkedAt = null;
    this.#displayed.clear();
    this.#chime = null;
  }

  #readAll(): void {
    const { chats, marks, waits } = this.perch.state;
    const [newest] = chats.list;
    if (!newest) return;
    const waiting = chats.list.filter((chat) => waitOf(chat, waits, marks)).map(({ id }) => id);
    this.#undo = { marks, waiting };
    this.perch.state = { ...this.perch.state, marks: markAllRead(marks, activityOf(newest)) };
  }

  /** Chats that were waiting before everything was read must be waiting again. */
  #undoReadAll(): void {
    if (!this.#undo) return;
    const { marks, waiting } = this.#undo;
    this.#undo = null;
    this.perch.state = { ...this.perch.state, marks };
    const { chats, waits } = this.perch.state;
    for (const chat of chats.list) {
      if (waiting.includes(chat.id) && !this.exempt.has(chat.id)) expect(waitOf(chat, waits, marks)).not.toBeNull();
    }
  }

  #display(isQuietPeriod: boolean, crashPoint: CrashPoint | null): void {
    const plan = planDisplay(this.#notifications, [...this.#displayed], isQuietPeriod);
    this.#notifications = markShowing(this.#notifications, plan);
    for (const id of plan.clear) this.#displayed.delete(id);
    for (const id of plan.create) this.#showOne(id);
    if (crashPoint !== 'before-confirm') this.#notifications = applyDisplayPlan(this.#notifications, plan);
  }

  /** Expects that no notification is shown twice, in a quiet period, or for a read or muted chat. */
  #showOne(id: string): void {
    expect(this.#shown).not.toContain(id);
    expect(this.quietPeriod).toBeNull();
    this.#shown.add(id);
    this.#displayed.add(id);
    const { chats, marks } = this.perch.state;
    for (const chatId of this.#notifications.find((one) => one.id === id)?.chatIds ?? []) {
      const chat = chats.list.find((one) => one.id === chatId);
      expect(chat && isCounted(chat, { marks, mutes: this.mutes })).toBe(true);
      this.notifiedChatIds.add(chatId);
    }
  }

  /**
   * Expects nothing new in a quiet period, or after an absence before the first check, no message in two notifications, and
   * no second reminder of one wait.
   */
  #checkNew(after: readonly Notification[]): void {
    const { chats, waits } = this.perch.state;
    const isAbsent = this.#checkedAt === null || this.perch.now - this.#checkedAt > MAX_CHECK_GAP_MS;
    const fresh = after.filter(({ id }) => !this.#notifications.some((one) => one.id === id));
    expect(fresh.length).toBeLessThanOrEqual(this.quietPeriod || isAbsent ? 0 : 1);
    for (const chatId of fresh.flatMap((one) => one.chatIds)) {
      const [chat, wait] = [chats.list.find(({ id }) => id === chatId), waits[chatId]];
      if (!chat || !wait) throw new Error(`${chatId} is not waiting`);
      const event = isPending(chat, wait)
        ? `${chatId} has message ${activityOf(chat)} ${chat.messageCount}`
        : `${chatId} has been waiting since ${wait.waitingSince}`;
      expect(this.#events).not.toContain(event);
      this.#events.add(event);
    }
  }

  #dismiss(which: number): void {
    const id = [...this.#displayed][which % Math.max(this.#displayed.size, 1)];
    if (id === undefined) return;
    this.#displayed.delete(id);
    this.#notifications = this.#notifications.filter((one) => one.id !== id);
  }
}
