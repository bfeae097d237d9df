import fc from 'fast-check';
import { Account } from '../support/api/account.ts';
import { manySessions } from '../support/api/wire-session.ts';

export type Kind = 'message' | 'visitor' | 'silent visitor' | 'close' | 'reopen';

/** Something that happens on Magpipe's side; `which` chooses the chat. */
export interface Happening {
  readonly kind: Kind;
  readonly which: number;
}

/** One check of a story: what happens before it, and before each of its later requests. */
export interface Chapter {
  readonly before: readonly Happening[];
  readonly between: readonly (readonly Happening[])[];
  /** The background is killed once so many answers are kept; null: it lives. */
  readonly killAfter: number | null;
}

const LATER_THAN_ALL = new Date(Date.UTC(2026, 1, 2));

/** Lets it happen; without a chat that it can happen to, nothing does. */
export function happen(account: Account, { kind, which }: Happening): void {
  if (kind === 'visitor') account.addVisitor({ last_message: 'Hello' });
  else if (kind === 'silent visitor') account.addVisitor();
  else {
    const those = account.sessions.filter(({ status }) => status === (kind === 'reopen' ? 'closed' : 'active'));
    const session = those[which % those.length];
    if (!session) return;
    if (kind === 'message') account.addMessage(session.id, `Message ${which}`);
    else if (kind === 'close') account.close(session.id);
    else account.reopen(session.id);
  }
}

/** Makes accounts of 0 to 350 active chats, some of them without a message. */
export const accounts: fc.Arbitrary<() => Account> = fc
  .record({
    size: fc.oneof(fc.nat(45), fc.nat(350)),
    seed: fc.nat(1_000),
    silent: fc.oneof(fc.nat(4), fc.nat(130)),
  })
  .map(
    ({ size, seed, silent }) =>
      () =>
        new Account(manySessions(size, seed, silent), () => LATER_THAN_ALL),
  );

/** Up to `most` things of these kinds, near the top of the list or anywhere. */
export function happenings(kinds: readonly Kind[], most: number): fc.Arbitrary<Happening[]> {
  const which = fc.oneof(fc.nat(45), fc.nat(400));
  return fc.array(fc.record({ kind: fc.constantFrom(...kinds), which }), { maxLength: most });
}

/** Stories of one to five checks. What happens between two requests is of the kinds in `between`. */
export function stories({
  kinds,
  between = kinds,
  kills = true,
}: {
  kinds: readonly Kind[];
  between?: readonly Kind[];
  kills?: boolean;
}): fc.Arbitrary<Chapter[]> {
  const killAfter = kills ? fc.option(fc.integer({ min: 1, max: 4 })) : fc.constant(null);
  const chapter = fc.record({
    before: happenings(kinds, 30),
    between: fc.array(happenings(between, 4), { maxLength: 5 }),
    killAfter,
  });
  return fc.array(chapter, { minLength: 1, maxLength: 5 });
}
