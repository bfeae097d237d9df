import { describe, expect, it } from 'vitest';
import { isDrawable } from '../../../utils/store/shapes';
import { aSnapshot } from '../../support/chats';

describe('what a page can draw', () => {
  it('is every item as it should be', () => {
    const snapshot = aSnapshot();
    for (const name of ['connection', 'chats', 'marks', 'health', 'freshness', 'settings', 'setAside'] as const) {
      expect([name, isDrawable(name, snapshot[name])]).toEqual([name, true]);
    }
    expect(isDrawable('connection', null)).toBe(true);
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
  ] as const)('is not %s as %j', (name, value) => expect(isDrawable(name, value)).toBe(false));
});
