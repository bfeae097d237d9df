import { expect } from 'vitest';
import { activityOf, type Chat } from '../../utils/domain/model/chat.ts';
import { toEpochMs } from '../../utils/domain/model/instant.ts';
import { decideNotifications } from '../../utils/domain/notifications/decide.ts';
import { NO_MUTES } from '../../utils/domain/notifications/mutes.ts';
import type { Notification } from '../../utils/domain/notifications/notifications.ts';
import { DEFAULT_NOTIFICATION_SETTINGS, type NotificationSettings } from '../../utils/domain/notifications/settings.ts';
import { isUnread, markRead } from '../../utils/domain/read-marks/unread.ts';
import type { Account } from '../support/api/account.ts';
import type { WireSession } from '../support/api/wire-session.ts';
import { aPage } from '../support/chats.ts';
import { activeIds, type Server, SyncModel, serverOf } from './sync-model.ts';

/** The default limit after which a chat waits too long. */
export const TOO_LONG_MS = 5 * 60_000;

/** What is true of a chat since it was last read, independently of Perch. */
interface ChatRecord {
  /** Whether the chat had messages before the first of those counted here. */
  readonly hadMessages: boolean;
  /** Whether Perch knew the chat before the first message counted here. */
  readonly wasKnown: boolean;
  /** Messages since the first check: all, and those that Perch has processed. */
  messages: number;
  processed: number;
  /** How many of them there were when Perch last listed the chat up to date, and whether it has left the list since. */
  listedMessages: number;
  hasLeft: boolean;
  /** How often there was a notification for a message, a reminder, and either of them once the chat was red. */
  notified: number;
  reminded: number;
  tooLongNotices: number;
  /** When the first unread message that Perch has processed was written, epoch ms; null: none. */
  waitingSinceMs: number | null;
}

/** The state before a wait: after the chat was read, or when a message comes after it has left the list. */
const NO_WAIT = { notified: 0, reminded: 0, tooLongNotices: 0, waitingSinceMs: null };

/** Records who wrote and what was notified, and compares the two after every check. */
export class NotificationOracle {
  readonly perch = new SyncModel();
  readonly settings: NotificationSettings;
  readonly #account: Account;
  readonly #records = new Map<string, ChatRecord>();
  #notifications: readonly Notification[] = [];
  /** How often there was a notification for a message, and a reminder. */
  readonly counts = { notified: 0, reminded: 0 };

  constructor(
    account: (now: () => Date) => Account,
    preferences: Pick<NotificationSettings, 'newChats' | 'existingChats'>,
  ) {
    this.settings = { ...DEFAULT_NOTIFICATION_SETTINGS, notify: true, ...preferences };
    // A few minutes after the newest message of `manySessions`, on both clocks.
    this.perch.now = Date.UTC(2026, 1, 1, 12, 5);
    this.#account = account(() => new Date(this.perch.now));
    this.#recordMessages();
  }

  get account(): Account {
    return this.#account;
  }

  /** Runs the first checks of a connection and expects no notifications. Returns whether they completed. */
  begin(): boolean {
    const checks = this.perch.checkUntilComplete(this.#server(), 20);
    this.#notify();
    expect(this.counts).toEqual({ notified: 0, reminded: 0 });
    return checks <= 20;
  }

  /** Runs one check, whose answers can be empty by mistake, and the notifications after it. */
  check(isEmpty = false): void {
    const empty: Server = ({ offset }) => (offset > 0 ? null : aPage([], { servedAt: this.perch.now }));
    this.perch.check(isEmpty ? empty : this.#server());
    // The check takes no time: the half minute after it passes before the next.
    this.perch.now -= 30_000;
    this.#notify();
    this.perch.now += 30_000;
  }

  /** Reads one of the known chats. */
  read(which: number): void {
    const { list } = this.perch.state.chats;
    const chat = list[which % Math.max(list.length, 1)];
    if (!chat) return;
    const { state } = this.perch;
    this.perch.state = { ...state, marks: markRead(state.marks, chat, activityOf(chat)) };
    const entry = this.#records.get(chat.id);
    if (entry) Object.assign(entry, NO_WAIT);
  }

  /** Expects that each notified chat, if unread and active, was reported as waiting too long, and reminded at most once. */
  expectReminders(): void {
    const active = new Set(activeIds(this.#account));
    const { list } = this.perch.state.chats;
    for (const [id, { notified, reminded, tooLongNotices, waitingSinceMs }] of this.#records) {
      expect(reminded).toBeLessThanOrEqual(1);
      const isKnown = active.has(id) && list.some((chat) => chat.id === id);
      if (!isKnown || notified === 0 || waitingSinceMs === null || this.perch.now - waitingSinceMs < TOO_LONG_MS)
        continue;
      expect(`${id}: ${tooLongNotices > 0}`).toBe(`${id}: true`);
    }
  }

  /** Answers with its own time, as servers do: rows that share an instant in the future are no clock. */
  #server(): Server {
    const answer = serverOf(this.#account);
    return (request) => {
      this.#trackList();
      const page = answer(request);
      return page === null || page === 'error' ? page : { ...page, servedAt: this.perch.now };
    };
  }

  /** Records every message as it is written. */
  #recordMessages(): void {
    const account = this.#account;
    const addVisitor = account.addVisitor.bind(account);
    account.addVisitor = (overrides) => {
      const session = addVisitor(overrides);
      if (session.last_message_at !== null) this.#record(session, false);
      return session;
    };
    const addMessage = account.addMessage.bind(account);
    account.addMessage = (id, text, at) => {
      const last = account.get(id)?.last_message_at ?? null;
      // Two chats can share an instant, but nobody writes twice in one and reads in between.
      const session = addMessage(id, text, at === last ? undefined : at);
      this.#record(session, last !== null);
      return session;
    };
  }

  #record({ id }: WireSession, hadMessages: boolean): void {
    const { list, unlistedChats } = this.perch.state.chats;
    const wasKnown = list.some((chat) => chat.id === id) || Object.hasOwn(unlistedChats, id);
    const nothing: ChatRecord = {
      hadMessages,
      wasKnown,
      messages: 0,
      processed: 0,
      listedMessages: 0,
      hasLeft: false,
      ...NO_WAIT,
    };
    const entry = this.#records.get(id) ?? nothing;
    entry.messages += 1;
    this.#records.set(id, entry);
  }

  /**
   * Tracks which chats leave Perch's list, before every answer and decision. One that comes back with a message has a new
   * wait; one that only comes back does not.
   */
  #trackList(): void {
    const list = new Map(this.perch.state.chats.list.map((chat) => [chat.id, chat]));
    for (const [id, entry] of this.#records) {
      const chat = list.get(id);
      const isUpToDate = chat !== undefined && this.#isUpToDate(chat);
      if (isUpToDate && entry.hasLeft && entry.messages > entry.listedMessages) Object.assign(entry, NO_WAIT);
      if (isUpToDate) entry.listedMessages = entry.messages;
      entry.hasLeft = chat === undefined;
    }
  }

  #notify(): void {
    this.#trackList();
    const { state, now } = this.perch;
    const input = { ...state, mutes: NO_MUTES, settings: this.settings, notifications: this.#notifications };
    const context = { now, isQuietPeriod: false, isAllowed: true, isChecking: false };
    const { waits, notifications } = decideNotifications({ ...input, chime: null }, context);
    const before = new Set(this.#notifications.map(({ id }) => id));
    const fresh = notifications.filter(({ id }) => !before.has(id));
    expect(fresh.length).toBeLessThanOrEqual(1);
    this.perch.state = { ...state, waits };
    this.#notifications = notifications.map((one) => ({ ...one, state: 'shown' }));
    this.#verify(new Set(fresh.flatMap(({ chatIds }) => chatIds)));
  }

  #verify(named: ReadonlySet<string>): void {
    const { chats, marks, freshness } = this.perch.state;
    const list = new Map(chats.list.map((chat) => [chat.id, chat]));
    for (const id of named) expect(this.#records.has(id), `${id}, without a message`).toBe(true);
    if (freshness.behind) return;
    for (const [id, entry] of this.#records) {
      const chat = list.get(id);
      const isProcessed = chat && this.#isUpToDate(chat);
      if (!isProcessed) this.#verifyChat(id, entry, named.has(id), false);
      else if (isUnread(chat, marks)) this.#verifyChat(id, entry, named.has(id), this.#process(chat, entry));
      else entry.processed = entry.messages;
    }
  }

  /** Processes new messages; returns whether the user wants a notification for them. */
  #process(chat: Chat, entry: ChatRecord): boolean | null {
    if (entry.messages === entry.processed) return false;
    const isExpected = this.#isExpected(entry);
    entry.waitingSinceMs ??= Math.min(toEpochMs(activityOf(chat)), this.perch.now);
    entry.processed = entry.messages;
    return isExpected;
  }

  #verifyChat(id: string, entry: ChatRecord, isNamed: boolean, isExpected: boolean | null): void {
    if (isExpected === true) expect(isNamed, `${id}, whose visitor wrote`).toBe(true);
    if (!isNamed) return;
    const isTooLong = entry.waitingSinceMs !== null && this.perch.now - entry.waitingSinceMs >= TOO_LONG_MS;
    if (isExpected !== false) {
      entry.notified += 1;
      this.counts.notified += 1;
    } else {
      // Anything else can only be a reminder.
      expect(`${id} ${entry.notified > 0} ${isTooLong}`).toBe(`${id} true true`);
      entry.reminded += 1;
      this.counts.reminded += 1;
    }
    if (isTooLong) entry.tooLongNotices += 1;
  }

  /** Returns whether the user wants a notification; null: that depends on what Perch cannot know. */
  #isExpected({ hadMessages, wasKnown, processed }: ChatRecord): boolean | null {
    const { newChats, existingChats } = this.settings;
    if (hadMessages && !wasKnown && processed === 0) return newChats === existingChats ? existingChats : null;
    return hadMessages || processed > 0 ? existingChats : newChats;
  }

  #isUpToDate({ id, lastMessageAt, messageCount }: Chat): boolean {
    const session = this.#account.get(id);
    const isSame = session?.message_count === messageCount && session.last_message_at !== null;
    return isSame && lastMessageAt !== null && session.status === 'active';
  }
}
