import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../utils/domain/settings.ts';
import { listPreviewOf } from '../../../utils/domain/views/list-preview.ts';
import { usableByPage } from '../../../utils/store/shapes.ts';
import { aSnapshot, CHECKED_AT } from '../../support/chats.ts';
import { ENGLISH } from '../../support/i18n.ts';

describe('usable by a page', () => {
  it('is every valid item', () => {
    const snapshot = aSnapshot();
    for (const name of ['connection', 'chats', 'marks', 'health', 'freshness', 'settings', 'quarantined'] as const) {
      expect([name, usableByPage(name, snapshot[name])]).toEqual([name, snapshot[name]]);
    }
    expect(usableByPage('connection', null)).toBeNull();
    const preview = listPreviewOf(snapshot, CHECKED_AT, ENGLISH, null);
    expect(preview && usableByPage('listPreview', preview)).toBe(preview);
    expect(usableByPage('listPreview', null)).toBeNull();
  });

  it.each([
    ['chats', 'rubbish'],
    ['chats', null],
    ['chats', { list: 'rubbish' }],
    ['chats', { list: [{ id: 7 }] }],
    ['chats', { list: [null] }],
    ['marks', {}],
    ['marks', 7],
    ['health', { state: 'failing' }],
    ['health', undefined],
    ['connection', { hint: 7 }],
    ['freshness', 'rubbish'],
    ['settings', null],
    ['settings', { checking: 'hourly' }],
    ['settings', { ...DEFAULT_SETTINGS, checking: 'hourly' }],
    ['settings', { ...DEFAULT_SETTINGS, list: undefined }],
    ['settings', { ...DEFAULT_SETTINGS, notifications: 'rubbish' }],
    ['settings', { ...DEFAULT_SETTINGS, notifications: { ...DEFAULT_SETTINGS.notifications, quietHours: {} } }],
    ['undo', { id: 'u1', count: 3, changedTo: 'read' }],
    ['undo', 'rubbish'],
    ['listPreview', undefined],
    ['listPreview', 'rubbish'],
    ['listPreview', {}],
    ['listPreview', { marks: { chats: {} }, list: { chats: [{ id: 7 }], widgets: [], remarks: [], terms: [] } }],
    ['listPreview', { marks: { chats: {} }, list: { chats: [], widgets: [], terms: [] } }],
  ] as const)('is not %s as %j', (name, value) => expect(usableByPage(name, value)).toBeUndefined());
});
