import { describe, expect, it } from 'vitest';
import {
  DEFAULT_NOTIFICATION_SETTINGS,
  type NotificationSettings,
} from '../../../../utils/domain/notifications/settings.ts';
import { DEFAULT_SETTINGS } from '../../../../utils/domain/settings.ts';
import type { Snapshot } from '../../../../utils/domain/snapshot.ts';
import { isHintVisible } from '../../../../utils/domain/views/hint.ts';
import { aSnapshot, failing } from '../../../support/chats.ts';

const DAY = 86_400_000;
const connectedAt = aSnapshot().connection?.connectedAt ?? 0;
const withNotifications = (notifications: Partial<NotificationSettings>) => ({
  settings: { ...DEFAULT_SETTINGS, notifications: { ...DEFAULT_NOTIFICATION_SETTINGS, ...notifications } },
});
const shows = (overrides: Partial<Snapshot> = {}, now = connectedAt + DAY) => isHintVisible(aSnapshot(overrides), now);

describe('the hint', () => {
  it('is shown after a day', () => {
    expect([
      shows({}, connectedAt + DAY - 1),
      shows({}, connectedAt + DAY),
      shows({}, connectedAt + 100 * DAY),
    ]).toEqual([false, true, true]);
  });

  it.each<[string, Partial<Snapshot>]>([
    ['without a connection', { connection: null }],
    ['while notifications are on', withNotifications({ notify: true })],
    ['once it was answered', withNotifications({ hintDismissed: true })],
    ['while checks fail', { health: failing({ kind: 'offline' }) }],
  ])('is not shown %s', (_, overrides) => {
    expect(shows(overrides)).toBe(false);
  });
});
