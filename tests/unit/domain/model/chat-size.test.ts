import { describe, expect, it } from 'vitest';
import { toPage } from '../../../../utils/api/to-chat.ts';
import { type Chat, MAX_CHATS, NO_CHATS } from '../../../../utils/domain/model/chat.ts';
import { fitToStorage, storablePage, storedBytes } from '../../../../utils/domain/model/chat-size.ts';
import { mergePage } from '../../../../utils/domain/sync/merge.ts';
import { referenceSession } from '../../../support/api/wire-session.ts';
import { bytesInChromium } from '../../../support/bytes-in-chromium.ts';
import { aPage, at, someChats } from '../../../support/chats.ts';

/** Chrome's limit of `storage.local` for an extension, in bytes. */
const QUOTA = 10 * 1024 * 1024;

/** A URL of this length, as advertisements create them. */
function urlOfLength(characters: number): string {
  return `https://shop.example.com/sale?${'utm=spring&'.repeat(800)}`.slice(0, characters);
}

function withPageUrl(chats: readonly Chat[], pageUrl: string): Chat[] {
  return chats.map((chat) => ({ ...chat, pageUrl }));
}

/** Chats that do not fit with all of their URLs. */
function tooManyChats(): Chat[] {
  return withPageUrl(someChats(MAX_CHATS), urlOfLength(8_000)).map((chat) => ({
    ...chat,
    lastMessage: '語'.repeat(400),
  }));
}

describe('the URL of a page', () => {
  it('is kept up to 8,000 characters', () => {
    expect(storablePage(urlOfLength(8_000))).toEqual({ pageUrl: urlOfLength(8_000) });
    expect(storablePage(urlOfLength(8_001))).toEqual({ pageUrl: null, pageHost: 'shop.example.com' });
  });

  it('is replaced by its host if it is too long, or by nothing if it must not be opened', () => {
    expect(storablePage(`https://${'paypal.com.'.repeat(800)}:x@evil.example/`)).toEqual({
      pageUrl: null,
      pageHost: 'evil.example',
    });
    expect(storablePage(`javascript:${'x'.repeat(9_000)}`)).toEqual({ pageUrl: null, pageHost: null });
    expect(storablePage(' '.repeat(9_000))).toEqual({ pageUrl: null });
  });
});

describe('the storage of all chats', () => {
  it('is enough for a thousand URLs of 8,000 characters', () => {
    const chats = withPageUrl(someChats(MAX_CHATS), urlOfLength(8_000));
    expect(fitToStorage(chats).filter(({ pageUrl }) => pageUrl === null)).toEqual([]);
    expect(bytesInChromium(fitToStorage(chats))).toBeLessThan(QUOTA - 1_000_000);
  });

  it('returns the same list if all fit', () => {
    const chats = someChats(MAX_CHATS);
    expect(fitToStorage(chats)).toBe(chats);
  });

  it('goes to the URLs of the newest chats first, and then to short ones that still fit', () => {
    const [first, second, third] = withPageUrl(someChats(3), urlOfLength(8_000)) as [Chat, Chat, Chat];
    const fourth = { ...third, id: 'c4', pageUrl: 'https://example.com/' };
    // The estimate for field names and numbers is slightly too high.
    const room = bytesInChromium([first, second, third, fourth]) - 6_000;
    expect(fitToStorage([first, second, third, fourth], room)).toEqual([
      first,
      second,
      { ...third, pageUrl: null, pageHost: 'shop.example.com' },
      fourth,
    ]);
  });

  it.each(['<', '語', '\u0001', 'x'])('is enough for whatever visitors send: %j', (letter) => {
    const text = letter.repeat(500);
    const row = {
      ...referenceSession(),
      id: 'i'.repeat(100),
      widget_id: text,
      widget_name: text,
      visitor_id: text,
      visitor_name: text,
      visitor_email: letter.repeat(320),
      status: text,
      last_message: text,
      page_url: `https://example.com/${letter.repeat(7_980)}`,
    };
    const [chat] = toPage({ sessions: [row], total: 1 })?.chats ?? [];
    // A hundred of them, in a tenth of the storage.
    const list = fitToStorage(
      Array.from({ length: MAX_CHATS / 10 }, () => ({ ...(chat as Chat) })),
      900_000,
    );
    expect(list[0]?.pageUrl).toBe(row.page_url);
    expect(bytesInChromium(list)).toBeLessThan((QUOTA - 1_000_000) / 10);
  });

  it('changes nothing when the same answer arrives again', () => {
    const chats = tooManyChats();
    const before = mergePage(NO_CHATS, aPage(chats, { total: MAX_CHATS }));
    const kept = before.list.filter(({ pageUrl }) => pageUrl !== null);
    expect(kept.length).toBeLessThan(MAX_CHATS);
    expect(before.list.slice(0, kept.length)).toEqual(kept);
    const page = aPage(
      chats.slice(-20).map((chat) => ({ ...chat })),
      { total: MAX_CHATS },
    );
    expect(mergePage(before, page)).toBe(before);
  });

  it('restores the URL of an old chat once it has a new message', () => {
    const chats = tooManyChats();
    const before = mergePage(NO_CHATS, aPage(chats, { total: MAX_CHATS }));
    const last = { ...(chats.at(-1) as Chat), lastMessageAt: at('2026-02-02T10:00:00Z') };
    const after = mergePage(before, aPage([last], { total: MAX_CHATS }));
    expect(after.list[0]).toEqual(last);
  });
});

it.each([
  ['plain', 5],
  ['<>&', 8],
  ['"\\', 4],
  ['\u0001', 6],
  ['é語🙂', 9],
  ['\u2028', 6],
])('counts %j as Chromium does: %i bytes', (text, bytes) => {
  expect([storedBytes(text), bytesInChromium(text) - 2]).toEqual([bytes, bytes]);
});
