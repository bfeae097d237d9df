import { describe, expect, it } from 'vitest';
import { isUpdateDue, updateRetryAt } from '../../../../utils/domain/schedule/update.ts';

const HOUR_MS = 3_600_000;
const NOW = Date.UTC(2026, 1, 1, 12);
const ready = (hoursAgo: number, overrides: { isPageOpen?: boolean; isChecking?: boolean } = {}) => ({
  readyAt: NOW - hoursAgo * HOUR_MS,
  isPageOpen: false,
  isChecking: false,
  ...overrides,
});

describe('an update', () => {
  it('is applied at once where nothing is interrupted', () => expect(isUpdateDue(ready(0), NOW)).toBe(true));

  it.each([{ isPageOpen: true }, { isChecking: true }, { isPageOpen: true, isChecking: true }])(
    'waits for 12 hours at most: %j',
    (busy) => {
      const hours = [0, 1, 11.99, 12, 13, 100];
      expect(hours.map((hoursAgo) => isUpdateDue(ready(hoursAgo, busy), NOW))).toEqual([
        false,
        false,
        false,
        true,
        true,
        true,
      ]);
    },
  );

  it('does not wait for long where the clock was set back', () => {
    expect(isUpdateDue(ready(-1, { isPageOpen: true }), NOW)).toBe(false);
    expect(isUpdateDue(ready(-24 * 365, { isPageOpen: true }), NOW)).toBe(true);
  });

  it('is looked at again within a minute', () => {
    expect(updateRetryAt(NOW - HOUR_MS, NOW)).toBe(NOW + 60_000);
    expect(updateRetryAt(null, NOW)).toBeNull();
  });
});
