// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../../../utils/domain/views/list-input.ts';
import { all, click, descriptionOf, one, unmount } from '../../../support/dom.tsx';
import { chatOf, minutesAgo, showPopup, snapshotOf } from './render-popup.tsx';

afterEach(unmount);

const row = (index = 0) => all('listitem', undefined, one('list', 'Active chats'))[index] as HTMLElement;

describe('the content of a row', () => {
  it('is named after the visitor and described by everything else', () => {
    showPopup(snapshotOf([chatOf('a', 5)]));
    const link = one('link', 'Name a', row());
    expect(link.textContent).toBe('Name a');
    expect(link.getAttribute('href')).toBe('https://example.com/pricing');
    expect(link.getAttribute('rel')).toBe('noreferrer noopener');
    expect(descriptionOf(link)).toBe('Unread 5 min. ago Message of a Started on example.com/pricing');
  });

  it('has in its tooltip what there is no space for', () => {
    showPopup(snapshotOf([chatOf('a', 5)]));
    const link = one('link', 'Name a', row());
    const message = row().querySelector('.row-message') as HTMLElement;
    link.dispatchEvent(new MouseEvent('mouseenter'));
    expect(link.title).toMatch(/^\w+day, .*2026/);
    Object.defineProperties(message, { scrollWidth: { value: 400 }, clientWidth: { value: 300 } });
    link.dispatchEvent(new MouseEvent('mouseenter'));
    expect(link.title).toMatch(/^Message of a\n\w+day, .*2026/);
  });

  it('does not call a read chat unread', () => {
    showPopup(snapshotOf([chatOf('a', 5)], { marks: { readThrough: minutesAgo(0), chats: {} } }));
    expect(row().textContent).not.toContain('Unread');
  });

  it('puts the host in an element of its own, apart from the path', () => {
    showPopup(snapshotOf([chatOf('a', 5, { pageUrl: 'https://magpipe.ai@evil.example/magpipe.ai' })]));
    const host = row().querySelector('.row-host');
    expect(host?.textContent).toBe('evil.example');
    expect(host?.querySelector('bdi')?.getAttribute('dir')).toBe('ltr');
  });

  it('says why there is no page', () => {
    showPopup(snapshotOf([chatOf('a', 5, { pageUrl: 'javascript:alert(1)' })]));
    expect(row().textContent).toContain('Page address isn’t safe. Opens the inbox');
    expect(one('link', 'Name a').getAttribute('href')).toBe('https://magpipe.ai/inbox');
  });

  it('shows the host of a page that is too long to open', () => {
    showPopup(snapshotOf([chatOf('a', 5, { pageUrl: null, pageHost: 'shop.example.com' })]));
    expect(row().querySelector('.row-host')?.textContent).toBe('shop.example.com');
    expect(descriptionOf(one('link', 'Name a'))).toMatch(
      / shop\.example\.com Page address is too long\. Opens the inbox$/,
    );
  });

  it('distinguishes a message without text from a chat without a message', () => {
    const chats = [
      chatOf('a', 5, { lastMessage: null }),
      chatOf('b', 6, { lastMessage: null, lastMessageAt: null, messageCount: 0 }),
    ];
    showPopup(snapshotOf(chats));
    expect(row(0).textContent).toContain('Message without text');
    expect(row(1).textContent).toContain('No message yet');
  });

  it('renders text of a visitor as text, not markup', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const widgets = { widgetId: 'w2', widgetName: hostile };
    const chat = chatOf('a', 5, { visitorName: hostile, lastMessage: `<b>${hostile}</b>`, ...widgets });
    showPopup(snapshotOf([chat, chatOf('b', 6)]));
    expect(one('link', hostile).textContent).toBe(hostile);
    expect(row().textContent).toContain(`<b>${hostile}</b>`);
    expect(document.querySelector('img, b')).toBeNull();
  });

  it('lets text of a visitor set its own direction only', () => {
    const arabic = 'سلمى';
    showPopup(snapshotOf([chatOf('a', 5, { visitorName: arabic, lastMessage: arabic })]));
    const texts = Array.from(row().querySelectorAll('[dir="auto"]'), (element) => element.textContent);
    expect(texts.filter((text) => text === arabic)).toHaveLength(2);
  });
});

describe('opening a chat', () => {
  it('ignores the second click of a double click', () => {
    const { openChat } = showPopup(snapshotOf([chatOf('a', 5)]));
    const event = click(one('link', 'Name a'), { detail: 2 });
    expect(openChat).not.toHaveBeenCalled();
    expect(event.defaultPrevented).toBe(true);
  });

  it.each([
    ['a plain click', {}, false],
    ['a click with Ctrl', { ctrlKey: true }, true],
    ['a click with ⌘', { metaKey: true }, true],
    ['the middle button', { button: 1 }, true],
    ['the first click of a double click', { detail: 1 }, false],
  ])('works with %s', (_what, init, inBackground) => {
    const { openChat } = showPopup(snapshotOf([chatOf('a', 5)]));
    const event = click(one('link', 'Name a'), init);
    expect(openChat).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ id: 'a', activity: minutesAgo(5) }),
      inBackground,
    );
    expect(event.defaultPrevented).toBe(true);
  });

  it('leaves the right button to the browser', () => {
    const { openChat } = showPopup(snapshotOf([chatOf('a', 5)]));
    const event = new MouseEvent('auxclick', { button: 2, bubbles: true, cancelable: true });
    one('link', 'Name a').dispatchEvent(event);
    expect(openChat).not.toHaveBeenCalled();
    expect(event.defaultPrevented).toBe(false);
  });
});

describe('the buttons of a row', () => {
  it('mark what the user sees as read, and open nothing', () => {
    const { markRead, openChat } = showPopup(snapshotOf([chatOf('a', 5)]));
    click(one('button', 'Mark as read', row()));
    expect(markRead).toHaveBeenCalledExactlyOnceWith('a', minutesAgo(5));
    expect(openChat).not.toHaveBeenCalled();
  });

  it('mark a read chat as unread', () => {
    const marks = { readThrough: minutesAgo(0), chats: {} };
    const { markUnread } = showPopup(snapshotOf([chatOf('a', 5)], { marks }));
    expect(all('button', 'Mark as read', row())).toEqual([]);
    click(one('button', 'Mark as unread', row()));
    expect(markUnread).toHaveBeenCalledExactlyOnceWith('a');
  });

  it('call the latest callbacks, even if the row did not change', () => {
    showPopup(snapshotOf([chatOf('a', 5)]));
    const { markRead } = showPopup(snapshotOf([chatOf('a', 5)]));
    click(one('button', 'Mark as read'));
    expect(markRead).toHaveBeenCalledOnce();
  });

  it('copy the email', () => {
    const { copyEmail } = showPopup(snapshotOf([chatOf('a', 5, { visitorEmail: 'ada@example.com' }), chatOf('b', 6)]));
    click(one('button', 'Copy email'));
    expect(copyEmail).toHaveBeenCalledExactlyOnceWith('ada@example.com');
  });

  it('show the chats of the same page if there are others', () => {
    const pageCounts = new Map([['example.com/pricing', 3]]);
    const { showPage } = showPopup(snapshotOf([chatOf('a', 5)]), { pageCounts });
    click(one('button', '3 chats on /pricing'));
    expect(showPage).toHaveBeenCalledExactlyOnceWith('example.com/pricing');
    showPopup(snapshotOf([chatOf('a', 5)]), { pageCounts: new Map([['example.com/pricing', 1]]) });
    expect(all('button', '1 chat on /pricing')).toEqual([]);
  });
});

describe('the position of a row', () => {
  it('refers to the whole list, not only to the rendered rows', () => {
    showPopup(snapshotOf(Array.from({ length: 300 }, (_, index) => chatOf(`${index}`, index))));
    expect(all('listitem').length).toBeLessThan(20);
    expect(row(1).getAttribute('aria-setsize')).toBe('300');
    expect(row(1).getAttribute('aria-posinset')).toBe('2');
  });
});

it('highlights the hits of the search', () => {
  const chat = chatOf('a', 5, { visitorName: 'Ámbar', visitorEmail: 'x@ambar.example', lastMessage: 'An amber lamp' });
  showPopup(snapshotOf([chat]), { filter: { ...NO_FILTER, query: 'AMB' } });
  expect(Array.from(row().querySelectorAll('mark'), (hit) => hit.textContent)).toEqual(['Ámb', 'amb', 'amb']);
  expect(one('link', 'Ámbar')).toBeTruthy();
});
