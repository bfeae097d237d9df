import fc from 'fast-check';
import { Account } from '../support/api/account.ts';
import { microsOf } from '../support/api/timestamps.ts';
import { manySessions } from '../support/api/wire-session.ts';

export type ListEventKind = 'message' | 'tied message' | 'visitor' | 'empty chat' | 'close' | 'reopen';

/** Everything that can happen to a list (docs/api.md). `tied message`: one of the same moment as the newest. */
export const ALL_EVENT_KINDS: readonly ListEventKind[] = [
  'message',
  'tied message',
  'visitor',
  'empty chat',
  'close',
  'reopen',
];

/** An event on Magpipe's side; `which` chooses the chat. */
export interface ListEvent {
  readonly kind: ListEventKind;
  readonly which: number;
}

/** One check of a scenario: the events before it and between its requests, and how it ends. */
export interface Step {
  readonly before: readonly ListEvent[];
  readonly between: readonly (readonly ListEvent[])[];
  /** The background is killed after this many answers are stored; null: it isn't. */
  readonly killAfter: number | null;
  /** The request with this index fails; null: none does. */
  readonly failAt: number | null;
  /** The browser is restarted before the check. */
  readonly restart: boolean;
  /** What the user reads before the check: everything, one chat, or nothing. */
  readonly reads: 'all' | number | null;
}

const LATER_THAN_ALL = new Date(Date.UTC(2026, 1, 2));

/** Applies the event; does nothing if there is no chat for it. */
export function applyEvent(account: Account, { kind, which }: ListEvent): void {
  // Replaying a scenario while shrinking it needs the same ids.
  const id = `visitor-${account.sessions.length}`;
  if (kind === 'visitor') account.addVisitor({ id, last_message: 'Hello' });
  else if (kind === 'empty chat') account.addVisitor({ id });
  else {
    const candidates = account.sessions.filter(({ status }) => status === (kind === 'reopen' ? 'closed' : 'active'));
    const session = candidates[which % candidates.length];
    if (!session) return;
    if (kind === 'message') account.addMessage(session.id, `Message ${which}`);
    else if (kind === 'tied message') addTiedMessage(account, session.id, which);
    else if (kind === 'close') account.close(session.id);
    else account.reopen(session.id);
  }
}

function addTiedMessage(account: Account, id: string, which: number): void {
  const newest = account.sessions.find(({ last_message_at }) => last_message_at !== null)?.last_message_at;
  // No message is older than its chat.
  const isPossible = newest != null && microsOf(account.get(id)?.created_at ?? '') <= microsOf(newest);
  account.addMessage(id, `Message ${which}`, isPossible ? newest : undefined);
}

/** Creates accounts with this many active chats, some of them empty. */
export function accountsOf(size: fc.Arbitrary<number>, emptyCount: fc.Arbitrary<number>): fc.Arbitrary<() => Account> {
  return fc.record({ size, seed: fc.nat(1_000), emptyCount }).map(
    ({ size, seed, emptyCount }) =>
      () =>
        new Account(manySessions(size, seed, emptyCount), () => LATER_THAN_ALL),
  );
}

/** Up to 350 chats. */
export const accounts = accountsOf(fc.oneof(fc.nat(45), fc.nat(350)), fc.oneof(fc.nat(4), fc.nat(130)));
/** More chats than are kept. */
export const largeAccounts = accountsOf(fc.integer({ min: 900, max: 1_400 }), fc.nat(30));

/** Up to `maxCount` events of these kinds, near the top of the list or anywhere. */
export function listEvents(kinds: readonly ListEventKind[], maxCount: number): fc.Arbitrary<ListEvent[]> {
  const which = fc.oneof(fc.nat(45), fc.nat(1_400));
  return fc.array(fc.record({ kind: fc.constantFrom(...kinds), which }), { maxLength: maxCount, size: 'max' });
}

/** Scenarios of one to `maxSteps` checks in which anything can go wrong. */
export function scenarios(kinds: readonly ListEventKind[] = ALL_EVENT_KINDS, maxSteps = 5): fc.Arbitrary<Step[]> {
  const step = fc.record({
    before: fc.oneof({ weight: 3, arbitrary: listEvents(kinds, 12) }, { weight: 1, arbitrary: listEvents(kinds, 150) }),
    between: fc.array(listEvents(kinds, 4), { maxLength: 6 }),
    killAfter: fc.option(fc.integer({ min: 1, max: 6 }), { freq: 3 }),
    failAt: fc.option(fc.nat(6), { freq: 3 }),
    restart: fc.nat(5).map((n) => n === 0),
    reads: fc.option(fc.oneof(fc.constant('all' as const), fc.nat(400)), { freq: 2 }),
  });
  return fc.array(step, { minLength: 1, maxLength: maxSteps });
}
