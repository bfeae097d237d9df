import { activityOf, byActivity, type Chat, MAX_CHATS } from '../../../utils/domain/model/chat.ts';
import type { Instant } from '../../../utils/domain/model/instant.ts';
import { isUnread } from '../../../utils/domain/read-marks/unread.ts';
import type { ClientView } from './client.ts';
import { chatOf } from './fixed-polling.ts';
import type { Magpipe } from './magpipe.ts';

/** A message that is on no badge within this time was missed. */
export const MISSED_AFTER_MS = 600_000;
/** What changed within this time need not be on a badge yet. */
const IN_FLIGHT_MS = 90_000;

/** A message that the client has not shown yet. */
interface Pending {
  readonly chat: string;
  readonly at: Instant;
  /** Epoch ms. */
  readonly sentAt: number;
  readonly startsConversation: boolean;
}

/** Milliseconds from a message to the badge; infinite for one that was missed. */
export interface Delays {
  readonly inConversation: number[];
  readonly firstMessages: number[];
}

/** Watches what a client shows, and compares it with the truth. */
export class AccuracyRecorder {
  readonly delays: Delays = { inConversation: [], firstMessages: [] };
  samples = 0;
  wrongSamples = 0;
  #pending: Pending[] = [];
  #newest: { readonly asOf: number; readonly chats: readonly Chat[] } | null = null;

  /** Somebody said something. */
  recordMessage(chat: string, at: Instant, now: number, first: boolean): void {
    this.#pending.push({ chat, at, sentAt: now, startsConversation: first });
  }

  /** Looks at the client; returns the chats of which it shows a message for the first time. */
  compare({ chats, marks }: ClientView, now: number): string[] {
    const isShown = ({ chat, at }: Pending) => {
      const known = chats.get(chat);
      return known !== undefined && activityOf(known) >= at && isUnread(known, marks);
    };
    const shown = this.#pending.filter(isShown);
    if (shown.length === 0) return [];
    this.#pending = this.#pending.filter((message) => !shown.includes(message));
    for (const message of shown) this.#count(message, now - message.sentAt);
    return [...new Set(shown.map(({ chat }) => chat))];
  }

  /** The day is over, and the time has passed in which the last message could have been shown. */
  end(): void {
    for (const message of this.#pending) this.#count(message, Number.POSITIVE_INFINITY);
    this.#pending = [];
  }

  /** Compares what is unread for the client with what really is, by the same read marks. */
  sample({ chats, marks }: ClientView, magpipe: Magpipe, now: number): void {
    const isSettled = (id: string) => now - (magpipe.changedAt.get(id) ?? 0) >= IN_FLIGHT_MS;
    const isShownUnread = (id: string) => {
      const known = chats.get(id);
      return known !== undefined && isUnread(known, marks);
    };
    const isWrong = (chat: Chat) => isUnread(chat, marks) !== isShownUnread(chat.id) && isSettled(chat.id);
    const isGhost = (id: string) => isShownUnread(id) && isSettled(id);
    this.samples += 1;
    if (this.#newestOf(magpipe).some(isWrong) || [...magpipe.closed].some(isGhost)) this.wrongSamples += 1;
  }

  #count({ startsConversation }: Pending, delay: number): void {
    this.delays[startsConversation ? 'firstMessages' : 'inConversation'].push(
      delay > MISSED_AFTER_MS ? Number.POSITIVE_INFINITY : delay,
    );
  }

  #newestOf({ account, eventCount }: Magpipe): readonly Chat[] {
    if (this.#newest?.asOf === eventCount) return this.#newest.chats;
    const active = account.sessions.filter(({ status }) => status === 'active');
    const silent = active.findIndex(({ last_message_at }) => last_message_at !== null);
    const chats = active
      .slice(0, Math.max(silent, 0) + MAX_CHATS)
      .map(chatOf)
      .sort(byActivity)
      .slice(0, MAX_CHATS);
    this.#newest = { asOf: eventCount, chats };
    return chats;
  }
}
