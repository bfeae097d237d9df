import { expect, it } from 'vitest';
import { Account } from '../../support/api/account.ts';
import { seeded } from '../../support/api/seeded.ts';
import { simulateVisitors } from '../../support/api/simulated-visitors.ts';

/** A timer that the test controls. */
function manualSchedule() {
  const pauses: number[] = [];
  let due: (() => void) | null = null;
  return {
    pauses,
    isWaiting: () => due !== null,
    tick: () => due?.(),
    schedule: (run: () => void, ms: number) => {
      pauses.push(ms);
      due = run;
      return () => {
        due = null;
      };
    },
  };
}

function simulate(seed: number, events: number): Account {
  const account = new Account([], () => new Date('2026-02-02T12:00:00Z'));
  const timer = manualSchedule();
  const stop = simulateVisitors(account, { random: seeded(seed), schedule: timer.schedule });
  for (let n = 0; n < events; n += 1) timer.tick();
  stop();
  return account;
}

it('opens chats, adds messages and closes a few', () => {
  const { sessions } = simulate(3, 400);
  const messages = sessions.reduce((sum, { message_count: count }) => sum + count, 0);
  const closed = sessions.filter(({ status }) => status === 'closed');
  expect(sessions.length).toBeGreaterThan(50);
  expect(messages).toBeGreaterThan(2 * sessions.length);
  expect(closed.length).toBeGreaterThan(0);
  expect(closed.length).toBeLessThan(sessions.length / 3);
  expect(messages + closed.length).toBe(400);
});

it('repeats the same events for the same seed', () => {
  const messagesOf = (account: Account) =>
    account.sessions.map(({ visitor_name, last_message }) => [visitor_name, last_message]);
  expect(messagesOf(simulate(5, 100))).toEqual(messagesOf(simulate(5, 100)));
});

it('pauses for about the given time, until it is stopped', () => {
  const timer = manualSchedule();
  const stop = simulateVisitors(new Account(), { random: seeded(1), everyMs: 1000, schedule: timer.schedule });
  for (let n = 0; n < 50; n += 1) timer.tick();
  expect(Math.min(...timer.pauses)).toBeGreaterThanOrEqual(500);
  expect(Math.max(...timer.pauses)).toBeLessThan(1500);
  expect(timer.isWaiting()).toBe(true);
  stop();
  expect(timer.isWaiting()).toBe(false);
});
