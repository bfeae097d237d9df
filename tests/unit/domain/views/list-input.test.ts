import { expect, it } from 'vitest';
import { type Filter, NO_FILTER, persistedChoice } from '../../../../utils/domain/views/list-input.ts';

const change = (before: Partial<Filter>, after: Partial<Filter>) =>
  persistedChoice({ ...NO_FILTER, ...before }, { ...NO_FILTER, ...before, ...after });

it('saves only the changed parts of the filter', () => {
  expect(change({ show: 'unread' }, { order: 'unread-first' })).toEqual({ order: 'unread-first' });
  expect(change({ order: 'unread-first' }, { show: 'unread', widget: 'shop' })).toEqual({
    show: 'unread',
    widget: 'shop',
  });
  expect(change({ widget: 'shop' }, { widget: null })).toEqual({ widget: null });
});

it('saves no search, no page and no closed chats', () => {
  expect(change({}, { query: 'noor', page: 'https://example.com/' })).toEqual({});
  expect(change({ show: 'unread' }, { show: 'closed' })).toEqual({});
  expect(change({ show: 'closed' }, { show: 'all', order: 'unread-first' })).toEqual({
    show: 'all',
    order: 'unread-first',
  });
});
