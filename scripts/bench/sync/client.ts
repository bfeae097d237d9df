import type { Chat } from '../../../utils/domain/model/chat.ts';
import type { ReadMarks } from '../../../utils/domain/read-marks/read-marks.ts';
import type { Clock } from './clock.ts';
import type { Magpipe } from './magpipe.ts';

/** What the user sees of a client. */
export interface ClientView {
  /** The active chats that the client knows. */
  readonly chats: ReadonlyMap<string, Chat>;
  readonly marks: ReadMarks;
}

/** A program that follows Magpipe's list for the user. */
export interface Client {
  /** Starts following the list. */
  start(): void;
  view(): ClientView;
  /** The user reads one chat, as far as the client shows it. */
  markRead(id: string): void;
  /** The user reads everything that is shown. */
  markAllRead(): void;
}

/** What a client runs with. It must call `onViewChange` whenever its view changes. */
export interface ClientContext {
  readonly clock: Clock;
  readonly magpipe: Magpipe;
  readonly onViewChange: () => void;
}

/** One kind of client; every day gets a new one. */
export interface ClientKind {
  readonly name: string;
  create(context: ClientContext): Client;
}
