import { expect, it } from 'vitest';
import { NO_CHATS } from '../../../../utils/domain/model/chat.ts';
import { startSnooze } from '../../../../utils/domain/notifications/start-snooze.ts';
import type { Snapshot } from '../../../../utils/domain/snapshot.ts';
import { menuOf } from '../../../../utils/domain/views/menu.ts';
import { aSnapshot, CHECKED_AT, minute } from '../../../support/chats.ts';
import { ENGLISH } from '../../../support/i18n.ts';

const menu = (overrides: Partial<Snapshot> = {}) => menuOf(aSnapshot(overrides), CHECKED_AT, ENGLISH);
const disabled = (overrides: Partial<Snapshot> = {}) =>
  menu(overrides)
    .filter(({ enabled }) => !enabled)
    .map(({ id }) => id);

it('has five entries, since browsers show six, with the snoozes in a submenu', () => {
  const titles = menu().map(({ parentId, title }) => (parentId ? `${parentId} › ${title}` : title));
  expect(titles).toEqual([
    'Check now',
    'Mark all read',
    'Snooze',
    'snooze › For 30 minutes',
    'snooze › For one hour',
    'snooze › Until tomorrow at 8:00 AM',
    'snooze › End snooze',
    'Open Magpipe inbox',
    'Settings',
  ]);
});

it('enables what can be done', () => {
  expect(disabled()).toEqual(['end-snooze']);
  expect(disabled({ snooze: startSnooze('hour', CHECKED_AT, 'UTC') })).toEqual([]);
  expect(disabled({ marks: { readThrough: minute(0), chats: {} } })).toContain('mark-all-read');
});

it('enables little without a connection', () => {
  const enabled = menu({ connection: null, chats: NO_CHATS }).filter((item) => item.enabled);
  expect(enabled.map(({ id }) => id)).toEqual(['inbox', 'settings']);
});
