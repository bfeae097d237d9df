import { describe, expect, it } from 'vitest';
import type { Notification } from '../../../../utils/domain/attention/notifications';
import { afterPlan, beforePlan, screenPlan } from '../../../../utils/domain/attention/screen';

const aNotification = (overrides: Partial<Notification>): Notification => ({
  id: 'a',
  kind: 'chat',
  chats: ['c1'],
  state: 'shown',
  ...overrides,
});

describe('the screen', () => {
  it('gets what is not there, and loses what is not wanted', () => {
    const wanted = [aNotification({ id: 'a', state: 'due' }), aNotification({ id: 'b' })];
    expect(screenPlan(wanted, ['b', 'old'], false)).toEqual({
      create: ['a'],
      clear: ['old'],
      shown: ['a', 'b'],
      gone: [],
    });
  });

  it('is not given twice what a background that was killed has shown', () => {
    const wanted = [aNotification({ id: 'a', state: 'showing' })];
    expect(screenPlan(wanted, ['a'], false)).toMatchObject({ create: [], shown: ['a'] });
    expect(screenPlan(wanted, [], false)).toMatchObject({ create: ['a'] });
  });

  it('is not given again what the person has taken away', () => {
    expect(screenPlan([aNotification({ id: 'a' })], [], false)).toMatchObject({ create: [], gone: ['a'] });
  });

  it('gets nothing while it is quiet', () => {
    expect(screenPlan([aNotification({ id: 'a', state: 'due' })], ['old'], true)).toEqual({
      create: [],
      clear: ['old'],
      shown: [],
      gone: [],
    });
  });

  it('is written down before and after', () => {
    const notifications = [
      aNotification({ id: 'a', state: 'due' }),
      aNotification({ id: 'b' }),
      aNotification({ id: 'c' }),
    ];
    const plan = screenPlan(notifications, ['b'], false);
    const during = beforePlan(notifications, plan);
    expect(during.map(({ state }) => state)).toEqual(['showing', 'shown', 'shown']);
    const after = afterPlan(during, plan);
    expect(after.map(({ id, state }) => `${id} ${state}`)).toEqual(['a shown', 'b shown']);
    expect(afterPlan(after, screenPlan(after, ['a', 'b'], false))).toBe(after);
  });
});
