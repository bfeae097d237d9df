import type { Credentials, ListChatSessions } from '../api/client.ts';
import type { Connection } from '../domain/model/connection-state.ts';
import type { Failure } from '../domain/model/failure.ts';
import type { Store } from '../store/store.ts';

/** What checks need from the outside. */
export interface CheckDeps {
  readonly list: ListChatSessions;
  readonly store: Store;
  readonly locks: Pick<LockManager, 'request'>;
  /** This computer's clock, epoch ms. */
  readonly now: () => number;
  /** In [0, 1). */
  readonly random: () => number;
  /** What the browser says about the network. */
  readonly isOnline: () => boolean;
}

/** How a check ended. */
export type CheckOutcome =
  | { readonly kind: 'checked'; readonly requests: number }
  /** The budget ended the check early; what it found is kept, and the next check continues. */
  | { readonly kind: 'paused'; readonly requests: number }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** Another check is running. */
  | { readonly kind: 'busy' }
  /** Not before `until`, this computer's epoch ms. */
  | { readonly kind: 'wait'; readonly until: number }
  /** Magpipe rejected the key; see `Decision`. */
  | { readonly kind: 'stop' }
  | { readonly kind: 'not-connected' }
  /** The user replaced or removed the key while a request was under way, so its answer was dropped. */
  | { readonly kind: 'superseded' };

/** One check under way. */
export interface CheckRun extends CheckDeps {
  readonly connection: Connection;
  readonly credentials: Credentials;
  readonly manual: boolean;
  readonly startedAt: number;
}
