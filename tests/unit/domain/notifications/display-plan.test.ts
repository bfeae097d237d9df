import { describe, expect, it } from 'vitest';
import { applyDisplayPlan, markShowing, planDisplay } from '../../../../utils/domain/notifications/display-plan.ts';
import type { Notification } from '../../../../utils/domain/notifications/notifications.ts';

const aNotification = (overrides: Partial<Notification>): Notification => ({
  id: 'a',
  kind: 'chat',
  chatIds: ['c1'],
  state: 'shown',
  ...overrides,
});

describe('the display plan', () => {
  it('creates what is not on the screen, and clears what is not wanted', () => {
    const wanted = [aNotification({ id: 'a', state: 'due' }), aNotification({ id: 'b' })];
    expect(planDisplay(wanted, ['b', 'old'], false)).toEqual({
      create: ['a'],
      clear: ['old'],
      shown: ['a', 'b'],
      dismissed: [],
    });
  });

  it('does not create again what a killed background has shown', () => {
    const wanted = [aNotification({ id: 'a', state: 'showing' })];
    expect(planDisplay(wanted, ['a'], false)).toMatchObject({ create: [], shown: ['a'] });
    expect(planDisplay(wanted, [], false)).toMatchObject({ create: ['a'] });
  });

  it('does not create again what the user has dismissed', () => {
    expect(planDisplay([aNotification({ id: 'a' })], [], false)).toMatchObject({ create: [], dismissed: ['a'] });
  });

  it('creates nothing in a quiet period', () => {
    expect(planDisplay([aNotification({ id: 'a', state: 'due' })], ['old'], true)).toEqual({
      create: [],
      clear: ['old'],
      shown: [],
      dismissed: [],
    });
  });

  it('is stored before and after it is carried out', () => {
    const notifications = [
      aNotification({ id: 'a', state: 'due' }),
      aNotification({ id: 'b' }),
      aNotification({ id: 'c' }),
    ];
    const plan = planDisplay(notifications, ['b'], false);
    const during = markShowing(notifications, plan);
    expect(during.map(({ state }) => state)).toEqual(['showing', 'shown', 'shown']);
    const after = applyDisplayPlan(during, plan);
    expect(after.map(({ id, state }) => `${id} ${state}`)).toEqual(['a shown', 'b shown']);
    expect(applyDisplayPlan(after, planDisplay(after, ['a', 'b'], false))).toBe(after);
  });
});
