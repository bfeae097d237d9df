import { describe, expect, it } from 'vitest';
import { NO_MUTES } from '../../../../utils/domain/notifications/mutes.ts';
import { NO_WAITS } from '../../../../utils/domain/notifications/waits.ts';
import { NO_MARKS } from '../../../../utils/domain/read-marks/read-marks.ts';
import { type RowContext, rowOf } from '../../../../utils/domain/views/row.ts';
import { aChat, aWait, CHECKED_AT, minute } from '../../../support/chats.ts';
import { englishIn } from '../../../support/i18n.ts';

const CONTEXT: RowContext = {
  marks: NO_MARKS,
  waits: NO_WAITS,
  mutes: NO_MUTES,
  limits: { amber: 2, red: 5 },
  now: CHECKED_AT,
  i18n: englishIn('en-US'),
  hasSeveralWidgets: false,
  terms: [],
};

describe('the wait of a row', () => {
  const MINUTE = 60_000;
  const waiting = (ms: number, options: Partial<RowContext> = {}) =>
    rowOf(aChat(), {
      ...CONTEXT,
      waits: { [aChat().id]: aWait({ waitingSince: minute(0) }) },
      now: Date.parse(minute(0)) + ms,
      ...options,
    }).waiting;

  it.each([
    [-MINUTE, 'none', '1 s', 'Waiting 1 s'],
    [30_000, 'none', '30 s', 'Waiting 30 s'],
    [2 * MINUTE - 1, 'none', '1m', 'Waiting 1 min'],
    [2 * MINUTE, 'amber', '2m', 'Long wait: 2 min'],
    [5 * MINUTE - 1, 'amber', '4m', 'Long wait: 4 min'],
    [5 * MINUTE, 'red', '5m', 'Overdue: 5 min'],
    [150 * MINUTE, 'red', '2h', 'Overdue: 2 hr'],
  ])('of %i ms is %s: %s', (ms, level, duration, text) => {
    expect(waiting(ms)).toEqual({ level, duration, text });
  });

  it('has no level whose limit is off', () => {
    expect(waiting(9 * MINUTE, { limits: { amber: null, red: null } })).toMatchObject({ text: 'Waiting 9 min' });
  });

  it('is missing in the first frame, and once the chat is read, muted or removed', () => {
    expect(waiting(9 * MINUTE, { now: null })).toBeNull();
    expect(waiting(9 * MINUTE, { marks: { readThrough: minute(0), chats: {} } })).toBeNull();
    expect(waiting(9 * MINUTE, { mutes: { ...NO_MUTES, chats: { [aChat().id]: null } } })).toBeNull();
    const waits = { [aChat().id]: aWait({ waitingSince: minute(0) }) };
    expect(rowOf(aChat(), { ...CONTEXT, waits }, 'removed').waiting).toBeNull();
  });
});
