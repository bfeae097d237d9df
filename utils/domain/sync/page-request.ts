import type { Instant } from '../model/instant.ts';

/** The most rows that one request may ask for (docs/api.md). */
export const PAGE_LIMIT = 100;

/** The statuses that the list can be filtered by. */
export type ListStatus = 'active' | 'closed';

/** A request for one page of the list. */
export interface PageRequest {
  readonly limit: number;
  readonly offset: number;
  /** Only chats created at or after this. */
  readonly createdFrom?: Instant;
  /** Defaults to `active`. */
  readonly status?: ListStatus;
}
