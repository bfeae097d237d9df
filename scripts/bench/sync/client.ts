import type { Chat } from '../../../utils/domain/model/chat.ts';
import type { ReadMarks } from '../../../utils/domain/read-marks/read-marks.ts';
import type { Clock } from './clock.ts';
import type { Magpipe } from './magpipe.ts';

/** What a person sees of a client. */
export interface ClientView {
  /** The active chats that it knows. */
  readonly chats: ReadonlyMap<string, Chat>;
  readonly marks: ReadMarks;
}

/** Something that follows Magpipe's list for a person. */
export interface Client {
  /** Begins to follow the list. */
  start(): void;
  view(): ClientView;
  /** The person reads one chat, as far as the client shows it. */
  markRead(id: string): void;
  /** The person reads everything that is shown. */
  markAllRead(): void;
}

/** What a client lives with. `onShown` is to be called whenever it shows something else. */
export interface ClientContext {
  readonly clock: Clock;
  readonly magpipe: Magpipe;
  readonly onViewChange: () => void;
}

/** One kind of client, of which every day has one. */
export interface ClientKind {
  readonly name: string;
  create(surroundings: ClientContext): Client;
}
