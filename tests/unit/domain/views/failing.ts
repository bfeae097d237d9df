import type { Health } from '../../../../utils/domain/chat';
import type { Failure } from '../../../../utils/domain/failure';
import { CHECKED_AT } from '../../../support/chats';

export type Failing = Extract<Health, { state: 'failing' }>;

/** One of each kind that there is. */
export const FAILURES: readonly Failure[] = [
  { kind: 'refused' },
  { kind: 'offline' },
  { kind: 'timeout' },
  { kind: 'rate-limited', waitMs: 40_000 },
  { kind: 'server', status: 503 },
  { kind: 'rejected', status: 404, message: 'Function not found' },
  { kind: 'unexpected' },
];

/** A health that has been failing for five minutes at `CHECKED_AT`. */
export function failing(failure: Failure, overrides: Partial<Failing> = {}): Failing {
  return {
    state: 'failing',
    failure,
    since: CHECKED_AT - 300_000,
    at: CHECKED_AT,
    attempts: 3,
    retryAt: failure.kind === 'refused' ? null : CHECKED_AT + 40_000,
    chatsAsOf: null,
    ...overrides,
  };
}
