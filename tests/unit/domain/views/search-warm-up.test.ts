import { expect, it, vi } from 'vitest';
import { searchText } from '../../../../utils/domain/views/search-text.ts';
import { warmUpSearch } from '../../../../utils/domain/views/search-warm-up.ts';
import { aChat } from '../../../support/chats.ts';
import { ENGLISH } from '../../../support/i18n.ts';

it('leaves no text of a chat to be folded at the first key', () => {
  const t = vi.fn(ENGLISH.t) as typeof ENGLISH.t;
  const i18n = { ...ENGLISH, t };
  const chats = Array.from({ length: 30 }, (_, index) =>
    aChat({ id: `${index}`, visitorName: null, visitorEmail: null }),
  );
  warmUpSearch(chats, i18n);
  const asked = vi.mocked(t).mock.calls.length;
  expect(asked).toBeGreaterThanOrEqual(30);
  for (const chat of chats) expect(searchText(chat, i18n)).not.toBe('');
  expect(vi.mocked(t)).toHaveBeenCalledTimes(asked);
});

it('has created the segmenter if a row needs one', async () => {
  vi.resetModules();
  const fresh = await import('../../../../utils/domain/views/search-warm-up.ts');
  const { segmentsOf } = await import('../../../../utils/domain/list/highlight.ts');
  const created = vi.spyOn(Intl, 'Segmenter');
  fresh.warmUpSearch([aChat({ visitorName: 'नमस्ते 👋🏽' })], ENGLISH);
  expect(created).toHaveBeenCalledOnce();
  segmentsOf('नमस्ते shop', ['shop']);
  expect(created).toHaveBeenCalledOnce();
  created.mockRestore();
});

it.each(['\u0301', '\ud83d', ' ', '👋'])('accepts a visitor whose name begins with %j', (visitorName) => {
  const chat = aChat({ visitorName, visitorEmail: null, lastMessage: null, pageUrl: null, pageHost: null });
  expect(() => warmUpSearch([chat], ENGLISH)).not.toThrow();
});
