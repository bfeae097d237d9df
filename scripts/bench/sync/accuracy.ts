import { activityOf, byActivity, type Chat, MAX_CHATS } from '../../../utils/domain/model/chat.ts';
import type { Instant } from '../../../utils/domain/model/instant.ts';
import { isUnread } from '../../../utils/domain/read-marks/unread.ts';
import type { ClientView } from './client.ts';
import { chatOf } from './fixed-polling.ts';
import type { Magpipe } from './magpipe.ts';

/** A message that isn't on the badge within this time was missed. */
export const MISSED_AFTER_MS = 600_000;
/** A change within this time may not be on the badge yet. */
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

/** Compares what a client shows with the truth. */
export class AccuracyRecorder {
  readonly delays: Delays = { inConversation: [], firstMessages: [] };
  samples = 0;
  wrongSamples = 0;
  #pending: Pending[] = [];
  #newest: { readonly asOf: number; readonly chats: readonly Chat[] } | null = null;

  /** Records a new message. */
  recordMessage(chat: string, at: Instant, now: number, first: boolean): void {
    this.#pending.push({ chat, at, sentAt: now, startsConversation: first });
  }

  /** Returns the chats of which the client shows a message for the first time. */
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

  /** Ends the day, after the last message had time to be shown. */
  end(): void {
    for (const message of this.#pending) this.#count(message, Number.POSITIVE_INFINITY);
    this.#pending = [];
  }

  /** Compares the client's unread chats with the real ones, by the same read marks. */
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
    const emptyCount = active.findIndex(({ last_message_at }) => last_message_at !== null);
    const chats = active
      .slice(0, Math.max(emptyCount, 0) + MAX_CHATS)
      .map(chatOf)
      .sort(byActivity)
      .slice(0, MAX_CHATS);
    this.#newest = { asOf: eventCount, chats };
    return chats;
  }
}
