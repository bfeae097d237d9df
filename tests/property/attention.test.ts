import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isCounted } from '../../utils/domain/attention/mutes';
import { SNOOZES } from '../../utils/domain/attention/snooze-choice';
import { hasMessage } from '../../utils/domain/chat';
import type { Account } from '../support/api/account.ts';
import { AttentionWorld, type Death, type Deed } from './attention-world';
import { accountsOf, type Chapter, stories } from './happenings';
import { activeIds, serverOf } from './perch-model';
import { runs, TIMEOUT } from './runs';
import { live } from './story';

const which = fc.nat(60);
const MINUTE = 60_000;
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ kind: fc.constant('snooze' as const), choice: fc.constantFrom(...SNOOZES) }),
  fc.record({
    kind: fc.constant('mute' as const),
    which,
    how: fc.constantFrom('for-good' as const, 'next-message' as const),
  }),
  fc.record({ kind: fc.constantFrom('mark-unread' as const, 'dismiss' as const), which }),
  // Backwards as well: clocks are put right.
  fc.record({ kind: fc.constant('clock' as const), ms: fc.integer({ min: -180, max: 900 }).map((n) => n * MINUTE) }),
  fc.record({
    kind: fc.constantFrom('end-snooze' as const, 'unmute-all' as const, 'read-all' as const, 'undo' as const),
  }),
);
const act = fc.record({
  deeds: fc.array(deed, { maxLength: 4 }),
  death: fc.option(fc.constantFrom<Death>('storing', 'beginning', 'keeping'), { freq: 3 }),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** Plays one check with what comes before it; returns whether all of it, and the telling, was done. */
function play(world: AttentionWorld, account: Account, chapter: Chapter, { deeds, death }: Act): boolean {
  if (chapter.restart) world.restart();
  let startedAt = 0;
  live(world.perch, account, chapter, {
    begin: () => {
      for (const one of deeds) world.do(one);
      // A background that starts, or hears of a change, looks first.
      world.attend();
      startedAt = world.perch.now;
    },
  });
  if (world.perch.known.freshness.checkedAt === startedAt) world.hasChecked(startedAt);
  if (chapter.killAfter !== null) return false;
  world.attend(death);
  return chapter.failAt === null && death === null;
}

it(
  'tells nothing twice, nothing in times of quiet and nothing of what is read or muted, and tells of everybody who writes in a new chat within one check',
  () => {
    const accounts = accountsOf(fc.nat(40), fc.nat(3));
    const plays = fc.array(act, { minLength: 8, maxLength: 8 });
    let told = 0;
    fc.assert(
      fc.property(accounts, stories(undefined, 8), plays, (anAccount, story, acts) => {
        const account = anAccount();
        const world = new AttentionWorld();
        world.perch.settle(serverOf(account), 20);
        world.hasChecked(world.perch.known.freshness.checkedAt ?? 0);
        world.attend();
        expect(world.toldOf.size).toBe(0);
        const before = new Set(activeIds(account));
        story.forEach((chapter, index) => {
          const isDone = play(world, account, chapter, acts[index] ?? { deeds: [], death: null });
          if (!isDone || world.quiet || world.perch.known.freshness.behind) return;
          expect(world.untold).toEqual([]);
          const { chats, marks } = world.perch.known;
          for (const chat of chats.list) {
            const isNew = !before.has(chat.id) && !world.exempt.has(chat.id) && hasMessage(chat);
            if (isNew && isCounted(chat, { marks, mutes: world.mutes })) expect(world.toldOf).toContain(chat.id);
          }
        });
        told += world.toldOf.size;
      }),
      runs(1_000),
    );
    // A world in which nobody is ever told of anything would pass.
    expect(told).toBeGreaterThan(1_000);
  },
  TIMEOUT,
);
