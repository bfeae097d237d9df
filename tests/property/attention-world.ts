import { expect } from 'vitest';
import type { Chime } from '../../utils/domain/attention/chime';
import { isCounted, type Mutes, muteChat, NO_MUTES, unmute } from '../../utils/domain/attention/mutes';
import type { Notification } from '../../utils/domain/attention/notifications';
import { type Quiet, quietState } from '../../utils/domain/attention/quiet-state';
import { afterPlan, beforePlan, screenPlan } from '../../utils/domain/attention/screen';
import { type AttentionSettings, DEFAULT_ATTENTION } from '../../utils/domain/attention/settings';
import { type Snooze, snoozedUntil } from '../../utils/domain/attention/snooze';
import { type SnoozeChoice, startSnooze } from '../../utils/domain/attention/snooze-choice';
import { tell } from '../../utils/domain/attention/tell';
import { isPending, waitOf, withoutWait } from '../../utils/domain/attention/waits';
import { activityOf, type Chat, type ReadMarks } from '../../utils/domain/chat';
import { markAllRead } from '../../utils/domain/read-all';
import { markUnread } from '../../utils/domain/unread';
import { PerchModel } from './perch-model';

const ZONE = 'Europe/Berlin';
/** From ten at night to six in the morning, every day. */
const NIGHTS = [{ days: [0, 1, 2, 3, 4, 5, 6], from: 22 * 60, to: 6 * 60 }];

/** A pause between two checks that is longer comes of a sleep. */
const LONGEST_GAP_MS = 240_000;

/** Where the background is killed while it tells: before it has stored what, begun to show it, or kept that it has. */
export type Death = 'storing' | 'beginning' | 'keeping';

/** What a person does, or the world, between two checks. `which` chooses the chat. */
export type Deed =
  | { readonly kind: 'snooze'; readonly choice: SnoozeChoice }
  | { readonly kind: 'mute'; readonly which: number; readonly how: 'for-good' | 'next-message' }
  | { readonly kind: 'mark-unread' | 'dismiss'; readonly which: number }
  | { readonly kind: 'clock'; readonly ms: number }
  | { readonly kind: 'end-snooze' | 'unmute-all' | 'read-all' | 'undo' };

/** A Perch that tells, without browser or storage: the pure parts, put together as the background puts them. */
export class AttentionWorld {
  readonly perch = new PerchModel();
  readonly attention: AttentionSettings = { ...DEFAULT_ATTENTION, notify: true, quiet: NIGHTS };
  mutes: Mutes = NO_MUTES;
  /** Chats that were muted at some time, or marked unread by hand after they had been read: nobody need be told of them. */
  readonly exempt = new Set<string>();
  /** The ids of all chats of which something was told. */
  readonly toldOf = new Set<string>();
  #snooze: Snooze | null = null;
  /** The marks before everything was read, and which chats waited. */
  #undo: { readonly marks: ReadMarks; readonly waiting: readonly string[] } | null = null;
  #notifications: readonly Notification[] = [];
  #chime: Chime | null = null;
  readonly #screen = new Set<string>();
  /** All ids that were ever on the screen. */
  readonly #shown = new Set<string>();
  readonly #events = new Set<string>();
  /** When a check last ended well since the browser was started. */
  #checkedAt: number | null = null;

  get quiet(): Quiet | null {
    return quietState({ snooze: this.#snooze, rules: this.attention.quiet }, this.perch.now, ZONE);
  }

  /** The chats that wait and of which nothing was told, though somebody wants to hear of them. */
  get untold(): Chat[] {
    const { chats, marks, waits } = this.perch.known;
    return chats.list.filter((chat) => {
      const wait = waits[chat.id];
      return wait && isPending(chat, wait) && isCounted(chat, { marks, mutes: this.mutes });
    });
  }

  do(deed: Deed): void {
    const { list } = this.perch.known.chats;
    const chat = 'which' in deed ? list[deed.which % Math.max(list.length, 1)] : undefined;
    if (deed.kind === 'clock') this.perch.now += deed.ms;
    if (deed.kind === 'snooze') this.#snooze = startSnooze(deed.choice, this.perch.now, ZONE);
    if (deed.kind === 'end-snooze') this.#snooze = null;
    if (deed.kind === 'dismiss') this.#dismiss(deed.which);
    if (deed.kind === 'unmute-all') {
      for (const chatId of Object.keys(this.mutes.chats)) this.mutes = unmute(this.mutes, { chatId, widgetId: null });
    }
    if (deed.kind === 'read-all') this.#readAll();
    if (deed.kind === 'undo') this.#takeBack();
    if (chat && deed.kind !== 'dismiss') this.exempt.add(chat.id);
    if (deed.kind === 'mute' && chat) this.mutes = muteChat(this.mutes, chat, deed.how, activityOf(chat));
    if (deed.kind === 'mark-unread' && chat) {
      const { marks, waits } = this.perch.known;
      const after = { marks: markUnread(marks, chat), waits: withoutWait(waits, chat.id) };
      this.perch.known = { ...this.perch.known, ...after };
    }
  }

  /** A check ended well at this moment: what is known is of then. */
  hasChecked(at: number): void {
    this.#checkedAt = at;
  }

  /** As `entrypoints/background/attend.ts` does. */
  attend(death: Death | null = null): void {
    const { known, now } = this.perch;
    const quiet = this.quiet !== null;
    const facts = {
      ...known,
      mutes: this.mutes,
      attention: this.attention,
      notifications: this.#notifications,
      chime: this.#chime,
    };
    const { waits, notifications, chime, rings } = tell(facts, { now, quiet, allowed: true, isChecking: false });
    if (death === 'storing') return;
    expect(rings).toBe(false);
    this.#look(notifications);
    // Storage knows no identity.
    this.perch.known = { ...known, waits: structuredClone(waits) };
    this.#notifications = structuredClone(notifications);
    this.#chime = chime;
    if (snoozedUntil(this.#snooze, now) === null) this.#snooze = null;
    if (death !== 'beginning') this.#show(quiet, death);
  }

  /** What is on the screen, and what lies in `storage.session`, does not outlive the browser. */
  restart(): void {
    this.#checkedAt = null;
    this.#screen.clear();
    this.#chime = null;
  }

  #readAll(): void {
    const { chats, marks, waits } = this.perch.known;
    const [newest] = chats.list;
    if (!newest) return;
    const waiting = chats.list.filter((chat) => waitOf(chat, waits, marks)).map(({ id }) => id);
    this.#undo = { marks, waiting };
    this.perch.known = { ...this.perch.known, marks: markAllRead(marks, activityOf(newest)) };
  }

  /** Who waited before everything was read waits again. */
  #takeBack(): void {
    if (!this.#undo) return;
    const { marks, waiting } = this.#undo;
    this.#undo = null;
    this.perch.known = { ...this.perch.known, marks };
    const { chats, waits } = this.perch.known;
    for (const chat of chats.list) {
      if (waiting.includes(chat.id) && !this.exempt.has(chat.id)) expect(waitOf(chat, waits, marks)).not.toBeNull();
    }
  }

  #show(quiet: boolean, death: Death | null): void {
    const plan = screenPlan(this.#notifications, [...this.#screen], quiet);
    this.#notifications = beforePlan(this.#notifications, plan);
    for (const id of plan.clear) this.#screen.delete(id);
    for (const id of plan.create) this.#appear(id);
    if (death !== 'keeping') this.#notifications = afterPlan(this.#notifications, plan);
  }

  /** No notification comes twice, none in a time of quiet, none of what is read or muted. */
  #appear(id: string): void {
    expect(this.#shown).not.toContain(id);
    expect(this.quiet).toBeNull();
    this.#shown.add(id);
    this.#screen.add(id);
    const { chats, marks } = this.perch.known;
    for (const chatId of this.#notifications.find((one) => one.id === id)?.chats ?? []) {
      const chat = chats.list.find((one) => one.id === chatId);
      expect(chat && isCounted(chat, { marks, mutes: this.mutes })).toBe(true);
      this.toldOf.add(chatId);
    }
  }

  /** In a time of quiet, and after an absence before the first check, nothing is made; no event is in two notifications, and no chat is told of twice because it waits too long. */
  #look(after: readonly Notification[]): void {
    const { chats, waits } = this.perch.known;
    const isAbsent = this.#checkedAt === null || this.perch.now - this.#checkedAt > LONGEST_GAP_MS;
    const fresh = after.filter(({ id }) => !this.#notifications.some((one) => one.id === id));
    expect(fresh.length).toBeLessThanOrEqual(this.quiet || isAbsent ? 0 : 1);
    for (const chatId of fresh.flatMap((one) => one.chats)) {
      const [chat, wait] = [chats.list.find(({ id }) => id === chatId), waits[chatId]];
      if (!chat || !wait) throw new Error(`${chatId} does not wait`);
      const event = isPending(chat, wait)
        ? `${chatId} said ${activityOf(chat)} ${chat.messageCount}`
        : `${chatId} waits since ${wait.since}`;
      expect(this.#events).not.toContain(event);
      this.#events.add(event);
    }
  }

  #dismiss(which: number): void {
    const id = [...this.#screen][which % Math.max(this.#screen.size, 1)];
    if (id === undefined) return;
    this.#screen.delete(id);
    this.#notifications = this.#notifications.filter((one) => one.id !== id);
  }
}
