import { expect } from 'vitest';
import { NO_MUTES } from '../../utils/domain/attention/mutes';
import type { Notification } from '../../utils/domain/attention/notifications';
import { type AttentionSettings, DEFAULT_ATTENTION } from '../../utils/domain/attention/settings';
import { tell } from '../../utils/domain/attention/tell';
import { activityOf, type Chat } from '../../utils/domain/chat';
import { toEpochMs } from '../../utils/domain/instant';
import { isUnread, markRead } from '../../utils/domain/unread';
import type { Account } from '../support/api/account.ts';
import type { WireSession } from '../support/api/wire-session.ts';
import { aPage } from '../support/chats';
import { activeIds, PerchModel, type Server, serverOf } from './perch-model';

/** After this long a chat waits too long, as people set it who set nothing. */
export const RED_MS = 5 * 60_000;

/** What is true of a chat since it was last read, beside what Perch thinks. */
interface Entry {
  /** Whether there were messages before Perch looked for the first time. */
  readonly isOld: boolean;
  /** Whether Perch has seen it before anything was said in it that is counted here. */
  readonly wasSeen: boolean;
  /** Messages since the first check: all, and those that Perch has taken in. */
  said: number;
  taken: number;
  /** Times that the person was told of a message, was reminded, and had it said of a chat that had become red. */
  told: number;
  reminded: number;
  saidRed: number;
  /** When the first message that Perch took in, and nobody has read, was said; null: there is none. */
  since: number | null;
}

/** Keeps book of who wrote and who was told, and holds the two against each other after every check. */
export class AttentionLedger {
  readonly perch = new PerchModel();
  readonly attention: AttentionSettings;
  readonly #account: Account;
  readonly #entries = new Map<string, Entry>();
  #notifications: readonly Notification[] = [];
  /** How often anything was told, and anybody reminded. */
  readonly counts = { told: 0, reminded: 0 };

  constructor(account: (now: () => Date) => Account, wishes: Pick<AttentionSettings, 'newChats' | 'news'>) {
    this.attention = { ...DEFAULT_ATTENTION, notify: true, ...wishes };
    // A few minutes after the newest message of `manySessions`, on both clocks.
    this.perch.now = Date.UTC(2026, 1, 1, 12, 5);
    this.#account = account(() => new Date(this.perch.now));
    this.#watch();
  }

  get account(): Account {
    return this.#account;
  }

  /** The first checks of a connection: nobody is told of anything. Returns whether they came to an end. */
  begin(): boolean {
    const checks = this.perch.settle(this.#server(), 20);
    this.#tell();
    expect(this.counts).toEqual({ told: 0, reminded: 0 });
    return checks <= 20;
  }

  /** One check, whose answers can be empty by mistake, and what is told of it. */
  check(isEmpty = false): void {
    const empty: Server = ({ offset }) => (offset > 0 ? null : aPage([], { servedAt: this.perch.now }));
    this.perch.check(isEmpty ? empty : this.#server());
    // The check ends when it began: the half minute after it passes before the next.
    this.perch.now -= 30_000;
    this.#tell();
    this.perch.now += 30_000;
  }

  /** The person reads one of the known chats. */
  read(which: number): void {
    const { list } = this.perch.known.chats;
    const chat = list[which % Math.max(list.length, 1)];
    if (!chat) return;
    const { known } = this.perch;
    this.perch.known = { ...known, marks: markRead(known.marks, chat, activityOf(chat)) };
    const entry = this.#entries.get(chat.id);
    if (entry) Object.assign(entry, { told: 0, reminded: 0, saidRed: 0, since: null });
  }

  /** Everybody who was told of by now, is unread and active, was said to wait too long once; nobody twice. */
  expectReminders(): void {
    const active = new Set(activeIds(this.#account));
    const { list } = this.perch.known.chats;
    for (const [id, { told, reminded, saidRed, since }] of this.#entries) {
      expect(reminded).toBeLessThanOrEqual(1);
      const isKnown = active.has(id) && list.some((chat) => chat.id === id);
      if (!isKnown || told === 0 || since === null || this.perch.now - since < RED_MS) continue;
      expect(`${id}: ${saidRed > 0}`).toBe(`${id}: true`);
    }
  }

  /** Says what its clock says, as servers do: three rows of one moment in the future are no clock. */
  #server(): Server {
    const answer = serverOf(this.#account);
    return (request) => {
      const page = answer(request);
      return page === null || page === 'error' ? page : { ...page, servedAt: this.perch.now };
    };
  }

  /** Every message is entered as it is said. */
  #watch(): void {
    const account = this.#account;
    const add = account.addVisitor.bind(account);
    account.addVisitor = (overrides) => {
      const session = add(overrides);
      if (session.last_message_at !== null) this.#enter(session, false);
      return session;
    };
    const say = account.addMessage.bind(account);
    account.addMessage = (id, text, at) => {
      const last = account.get(id)?.last_message_at ?? null;
      // Two chats can share a moment. Nobody writes twice in one, and reads in between.
      const session = say(id, text, at === last ? undefined : at);
      this.#enter(session, last !== null);
      return session;
    };
  }

  #enter({ id }: WireSession, isOld: boolean): void {
    const { list, gone } = this.perch.known.chats;
    const wasSeen = list.some((chat) => chat.id === id) || Object.hasOwn(gone, id);
    const nothing = { isOld, wasSeen, said: 0, taken: 0, told: 0, reminded: 0, saidRed: 0, since: null };
    const entry = this.#entries.get(id) ?? nothing;
    entry.said += 1;
    this.#entries.set(id, entry);
  }

  #tell(): void {
    const { known, now } = this.perch;
    const facts = { ...known, mutes: NO_MUTES, attention: this.attention, notifications: this.#notifications };
    const moment = { now, quiet: false, allowed: true, isChecking: false };
    const { waits, notifications } = tell({ ...facts, chime: null }, moment);
    const before = new Set(this.#notifications.map(({ id }) => id));
    const fresh = notifications.filter(({ id }) => !before.has(id));
    expect(fresh.length).toBeLessThanOrEqual(1);
    this.perch.known = { ...known, waits };
    this.#notifications = notifications.map((one) => ({ ...one, state: 'shown' }));
    this.#compare(new Set(fresh.flatMap(({ chats }) => chats)));
  }

  #compare(named: ReadonlySet<string>): void {
    const { chats, marks, freshness } = this.perch.known;
    const list = new Map(chats.list.map((chat) => [chat.id, chat]));
    for (const id of named) expect(this.#entries.has(id), `${id}, in which nothing was said`).toBe(true);
    if (freshness.behind) return;
    for (const [id, entry] of this.#entries) {
      const chat = list.get(id);
      const isTakenIn = chat && this.#isUpToDate(chat);
      if (!isTakenIn) this.#name(id, entry, named.has(id), false);
      else if (isUnread(chat, marks)) this.#name(id, entry, named.has(id), this.#take(chat, entry));
      else entry.taken = entry.said;
    }
  }

  /** Takes in what was said; returns whether the person wants to hear of it. */
  #take(chat: Chat, entry: Entry): boolean | null {
    if (entry.said === entry.taken) return false;
    const wish = this.#wish(entry);
    entry.since ??= Math.min(toEpochMs(activityOf(chat)), this.perch.now);
    entry.taken = entry.said;
    return wish;
  }

  #name(id: string, entry: Entry, isNamed: boolean, wish: boolean | null): void {
    if (wish === true) expect(isNamed, `${id}, whose visitor wrote`).toBe(true);
    if (!isNamed) return;
    const isRed = entry.since !== null && this.perch.now - entry.since >= RED_MS;
    if (wish !== false) {
      entry.told += 1;
      this.counts.told += 1;
    } else {
      // What is no event that was wanted is a reminder of one that was.
      expect(`${id} ${entry.told > 0} ${isRed}`).toBe(`${id} true true`);
      entry.reminded += 1;
      this.counts.reminded += 1;
    }
    if (isRed) entry.saidRed += 1;
  }

  /** Whether the person wants to hear of what was said just now; null: that depends on what Perch cannot know. */
  #wish({ isOld, wasSeen, taken }: Entry): boolean | null {
    const { newChats, news } = this.attention;
    if (isOld && !wasSeen && taken === 0) return newChats === news ? news : null;
    return isOld || taken > 0 ? news : newChats;
  }

  #isUpToDate({ id, lastMessageAt, messageCount }: Chat): boolean {
    const session = this.#account.get(id);
    const isSame = session?.message_count === messageCount && session.last_message_at !== null;
    return isSame && lastMessageAt !== null && session.status === 'active';
  }
}
