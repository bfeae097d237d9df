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

/** After this long a chat waits too long, as people set it who set nothing. */
export const TOO_LONG_MS = 5 * 60_000;

/** What is true of a chat since it was last read, beside what Perch thinks. */
interface ChatRecord {
  /** Whether there were messages before Perch looked for the first time. */
  readonly hadMessages: boolean;
  /** Whether Perch has seen it before anything was said in it that is counted here. */
  readonly wasKnown: boolean;
  /** Messages since the first check: all, and those that Perch has taken in. */
  messages: number;
  processed: number;
  /** Messages in the chat when Perch last had it in its list as it is; and whether it has left the list since. */
  listedMessages: number;
  hasLeft: boolean;
  /** Times that the person was told of a message, was reminded, and had it said of a chat that had become red. */
  notified: number;
  reminded: number;
  tooLongNotices: number;
  /** When the first message that Perch took in, and nobody has read, was said; null: there is none. */
  waitingSinceMs: number | null;
}

/** What a wait starts from: when the chat was read, or when the visitor writes after the chat has left the list. */
const NO_WAIT = { notified: 0, reminded: 0, tooLongNotices: 0, waitingSinceMs: null };

/** Keeps book of who wrote and who was told, and holds the two against each other after every check. */
export class NotificationOracle {
  readonly perch = new SyncModel();
  readonly settings: NotificationSettings;
  readonly #account: Account;
  readonly #records = new Map<string, ChatRecord>();
  #notifications: readonly Notification[] = [];
  /** How often anything was told, and anybody reminded. */
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

  /** The first checks of a connection: nobody is told of anything. Returns whether they came to an end. */
  begin(): boolean {
    const checks = this.perch.checkUntilComplete(this.#server(), 20);
    this.#notify();
    expect(this.counts).toEqual({ notified: 0, reminded: 0 });
    return checks <= 20;
  }

  /** One check, whose answers can be empty by mistake, and what is told of it. */
  check(isEmpty = false): void {
    const empty: Server = ({ offset }) => (offset > 0 ? null : aPage([], { servedAt: this.perch.now }));
    this.perch.check(isEmpty ? empty : this.#server());
    // The check ends when it began: the half minute after it passes before the next.
    this.perch.now -= 30_000;
    this.#notify();
    this.perch.now += 30_000;
  }

  /** The person reads one of the known chats. */
  read(which: number): void {
    const { list } = this.perch.state.chats;
    const chat = list[which % Math.max(list.length, 1)];
    if (!chat) return;
    const { state } = this.perch;
    this.perch.state = { ...state, marks: markRead(state.marks, chat, activityOf(chat)) };
    const entry = this.#records.get(chat.id);
    if (entry) Object.assign(entry, NO_WAIT);
  }

  /** Everybody who was told of by now, is unread and active, was said to wait too long once; nobody twice. */
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

  /** Says what its clock says, as servers do: three rows of one moment in the future are no clock. */
  #server(): Server {
    const answer = serverOf(this.#account);
    return (request) => {
      this.#trackList();
      const page = answer(request);
      return page === null || page === 'error' ? page : { ...page, servedAt: this.perch.now };
    };
  }

  /** Every message is entered as it is said. */
  #recordMessages(): void {
    const account = this.#account;
    const add = account.addVisitor.bind(account);
    account.addVisitor = (overrides) => {
      const session = add(overrides);
      if (session.last_message_at !== null) this.#record(session, false);
      return session;
    };
    const say = account.addMessage.bind(account);
    account.addMessage = (id, text, at) => {
      const last = account.get(id)?.last_message_at ?? null;
      // Two chats can share a moment. Nobody writes twice in one, and reads in between.
      const session = say(id, text, at === last ? undefined : at);
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

  /** Follows which chats leave Perch's list. One that comes back with a message has a new wait, one that only comes back does not. */
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
    for (const id of named) expect(this.#records.has(id), `${id}, in which nothing was said`).toBe(true);
    if (freshness.behind) return;
    for (const [id, entry] of this.#records) {
      const chat = list.get(id);
      const isTakenIn = chat && this.#isUpToDate(chat);
      if (!isTakenIn) this.#verifyChat(id, entry, named.has(id), false);
      else if (isUnread(chat, marks)) this.#verifyChat(id, entry, named.has(id), this.#process(chat, entry));
      else entry.processed = entry.messages;
    }
  }

  /** Takes in what was said; returns whether the person wants to hear of it. */
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
      // What is no event that was wanted is a reminder of one that was.
      expect(`${id} ${entry.notified > 0} ${isTooLong}`).toBe(`${id} true true`);
      entry.reminded += 1;
      this.counts.reminded += 1;
    }
    if (isTooLong) entry.tooLongNotices += 1;
  }

  /** Whether the person wants to hear of what was said just now; null: that depends on what Perch cannot know. */
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
