import { expect, test } from 'vitest';
import { waitingLevel } from '../../../../utils/domain/notifications/waiting-level.ts';

const MINUTE = 60_000;

test.each([
  [null, 2, 5, 'none'],
  [0, 2, 5, 'none'],
  [2 * MINUTE - 1, 2, 5, 'none'],
  [2 * MINUTE, 2, 5, 'amber'],
  [5 * MINUTE - 1, 2, 5, 'amber'],
  [5 * MINUTE, 2, 5, 'red'],
  [60 * MINUTE, null, null, 'none'],
  [60 * MINUTE, 2, null, 'amber'],
  [4 * MINUTE, null, 5, 'none'],
  [5 * MINUTE, null, 5, 'red'],
  // Limits the wrong way round: red still wins.
  [3 * MINUTE, 5, 2, 'red'],
  [6 * MINUTE, 5, 2, 'red'],
] as const)('%s ms with amber after %s and red after %s min is %s', (waited, amber, red, level) => {
  expect(waitingLevel(waited, { amber, red })).toBe(level);
});
