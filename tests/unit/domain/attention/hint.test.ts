import { describe, expect, it } from 'vitest';
import { showsHint } from '../../../../utils/domain/attention/hint';
import { type AttentionSettings, DEFAULT_ATTENTION } from '../../../../utils/domain/attention/settings';
import type { Snapshot } from '../../../../utils/domain/chat';
import { DEFAULT_SETTINGS } from '../../../../utils/domain/settings';
import { aSnapshot, failing } from '../../../support/chats';

const DAY = 86_400_000;
const since = aSnapshot().connection?.since ?? 0;
const attending = (attention: Partial<AttentionSettings>) => ({
  settings: { ...DEFAULT_SETTINGS, attention: { ...DEFAULT_ATTENTION, ...attention } },
});
const shows = (overrides: Partial<Snapshot> = {}, now = since + DAY) => showsHint(aSnapshot(overrides), now);

describe('the hint that there are notifications', () => {
  it('comes after a day', () => {
    expect([shows({}, since + DAY - 1), shows({}, since + DAY), shows({}, since + 100 * DAY)]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it.each<[string, Partial<Snapshot>]>([
    ['without a connection', { connection: null }],
    ['where notifications are on', attending({ notify: true })],
    ['once it was answered', attending({ hinted: true })],
    ['while something is wrong', { health: failing({ kind: 'offline' }) }],
  ])('does not come %s', (_, overrides) => {
    expect(shows(overrides)).toBe(false);
  });
});
