import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hasMessage } from '../../utils/domain/model/chat.ts';
import { isCounted } from '../../utils/domain/notifications/mutes.ts';
import { SNOOZE_CHOICES } from '../../utils/domain/notifications/snooze.ts';
import type { Account } from '../support/api/account.ts';
import { accountsOf, type Step, scenarios } from './list-events.ts';
import { type CrashPoint, type ModelEvent, NotificationModel } from './notification-model.ts';
import { runs, TIMEOUT } from './runs.ts';
import { runStep } from './scenario.ts';
import { activeIds, serverOf } from './sync-model.ts';

const which = fc.nat(60);
const MINUTE = 60_000;
const event: fc.Arbitrary<ModelEvent> = fc.oneof(
  fc.record({ kind: fc.constant('snooze' as const), choice: fc.constantFrom(...SNOOZE_CHOICES) }),
  fc.record({
    kind: fc.constant('mute' as const),
    which,
    how: fc.constantFrom('for-good' as const, 'next-message' as const),
  }),
  fc.record({ kind: fc.constantFrom('mark-unread' as const, 'dismiss' as const), which }),
  // Backwards as well, because clocks are corrected.
  fc.record({ kind: fc.constant('clock' as const), ms: fc.integer({ min: -180, max: 900 }).map((n) => n * MINUTE) }),
  fc.record({
    kind: fc.constantFrom('end-snooze' as const, 'unmute-all' as const, 'read-all' as const, 'undo' as const),
  }),
);
const modelStep = fc.record({
  events: fc.array(event, { maxLength: 4 }),
  crashPoint: fc.option(fc.constantFrom<CrashPoint>('before-store', 'before-show', 'before-confirm'), { freq: 3 }),
});
type ModelStep = typeof modelStep extends fc.Arbitrary<infer T> ? T : never;

/** Runs one check after its events; returns whether the check and the notifications after it were completed. */
function runModelStep(
  model: NotificationModel,
  account: Account,
  step: Step,
  { events, crashPoint }: ModelStep,
): boolean {
  if (step.restart) model.restart();
  let startedAt = 0;
  runStep(model.perch, account, step, {
    beforeCheck: () => {
      for (const one of events) model.apply(one);
      // The background also runs when it starts, and after a change.
      model.updateNotifications();
      startedAt = model.perch.now;
    },
  });
  if (model.perch.state.freshness.checkedAt === startedAt) model.recordCheck(startedAt);
  if (step.killAfter !== null) return false;
  model.updateNotifications(crashPoint);
  return step.failAt === null && crashPoint === null;
}

it(
  'notifies nothing twice, in a quiet period, or of read or muted chats, and notifies of every new chat within one check',
  () => {
    const accounts = accountsOf(fc.nat(40), fc.nat(3));
    const stepLists = fc.array(modelStep, { minLength: 8, maxLength: 8 });
    let notifiedCount = 0;
    fc.assert(
      fc.property(accounts, scenarios(undefined, 8), stepLists, (anAccount, scenario, steps) => {
        const account = anAccount();
        const model = new NotificationModel();
        model.perch.checkUntilComplete(serverOf(account), 20);
        model.recordCheck(model.perch.state.freshness.checkedAt ?? 0);
        model.updateNotifications();
        expect(model.notifiedChatIds.size).toBe(0);
        const before = new Set(activeIds(account));
        scenario.forEach((step, index) => {
          const isDone = runModelStep(model, account, step, steps[index] ?? { events: [], crashPoint: null });
          if (!isDone || model.quietPeriod || model.perch.state.freshness.behind) return;
          expect(model.unnotified).toEqual([]);
          const { chats, marks } = model.perch.state;
          for (const chat of chats.list) {
            const isNew = !before.has(chat.id) && !model.exempt.has(chat.id) && hasMessage(chat);
            if (isNew && isCounted(chat, { marks, mutes: model.mutes }))
              expect(model.notifiedChatIds).toContain(chat.id);
          }
        });
        notifiedCount += model.notifiedChatIds.size;
      }),
      runs(1_000),
    );
    // Otherwise the property would hold if there never was a notification.
    expect(notifiedCount).toBeGreaterThan(1_000);
  },
  TIMEOUT,
);
