import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../utils/domain/settings';
import { glimpseOf } from '../../../utils/domain/views/glimpse';
import { drawable } from '../../../utils/store/shapes';
import { aSnapshot, CHECKED_AT, known, someChats } from '../../support/chats';
import { ENGLISH } from '../../support/i18n';

describe('what a page can draw', () => {
  it('is every item as it should be', () => {
    const snapshot = aSnapshot();
    for (const name of ['connection', 'chats', 'marks', 'health', 'freshness', 'settings', 'setAside'] as const) {
      expect([name, drawable(name, snapshot[name])]).toEqual([name, snapshot[name]]);
    }
    expect(drawable('connection', null)).toBeNull();
    const glimpse = glimpseOf(snapshot, CHECKED_AT, ENGLISH);
    expect(glimpse && drawable('glimpse', glimpse)).toBe(glimpse);
    expect(drawable('glimpse', null)).toBeNull();
  });

  it('is chats that were stored before those that have gone were remembered', () => {
    const { gone: _, ...stored } = known(someChats(3));
    expect(drawable('chats', stored)).toEqual(known(someChats(3)));
  });

  it('is the pace that was chosen, whatever became of the choice of the list', () => {
    for (const list of [undefined, null, 'rubbish', { show: 'starred', order: 7, widget: {} }]) {
      const settings = { checking: 'live', list, singleKeys: 'rubbish' };
      expect(drawable('settings', settings)).toEqual({ ...DEFAULT_SETTINGS, checking: 'live' });
    }
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
    ['undo', { id: 'u1', count: 3, turned: 'read' }],
    ['undo', 'rubbish'],
    ['glimpse', undefined],
    ['glimpse', 'rubbish'],
    ['glimpse', {}],
    ['glimpse', { marks: { chats: {} }, list: { chats: [{ id: 7 }], widgets: [], remarks: [], words: [] } }],
    ['glimpse', { marks: { chats: {} }, list: { chats: [], widgets: [], words: [] } }],
  ] as const)('is not %s as %j', (name, value) => expect(drawable(name, value)).toBeUndefined());
});
