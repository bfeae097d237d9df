import { describe, expect, it } from 'vitest';
import { parseVisitorPage, type SafePage } from '../../../../utils/domain/model/visitor-page.ts';

function parseSafe(text: string): SafePage {
  const parsed = parseVisitorPage(text);
  if (parsed.kind !== 'safe') throw new Error(`${text} is ${parsed.kind}`);
  return parsed.page;
}

it.each([null, '', ' ', '\n\t'])('finds no page in %j', (text) => {
  expect(parseVisitorPage(text)).toEqual({ kind: 'none' });
});

it.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)//https://example.com',
  'java\nscript:alert(1)',
  ' \u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://example.com/1',
  'view-source:https://example.com/',
  'chrome-extension://abc/popup.html',
  'moz-extension://abc/popup.html',
  'about:blank',
  'mailto:john@example.com',
  'ftp://example.com/',
  '/pricing',
  '../pricing',
  '//example.com/pricing',
  'example.com/pricing',
  'https://',
  'https://exa mple.com/',
  'https://example.com:99999/',
  'not an address',
])('does not open %j', (text) => {
  expect(parseVisitorPage(text)).toEqual({ kind: 'unsafe' });
});

describe('a safe page', () => {
  it('keeps its path, query and fragment', () => {
    const url = 'https://example.com/pricing?plan=pro&x=%20#faq';
    expect(parseSafe(url)).toEqual({ url, host: 'example.com', path: '/pricing', key: 'example.com/pricing' });
  });

  it('may use http and a port', () => {
    expect(parseSafe('http://shop.example.com:8080/')).toEqual({
      url: 'http://shop.example.com:8080/',
      host: 'shop.example.com:8080',
      path: '',
      key: 'shop.example.com:8080',
    });
  });

  it.each([
    'https://user:password@example.com/',
    'https://user@example.com/',
    'https://:password@example.com/',
    'https://paypal.com%2F@example.com/',
  ])('loses the credentials of %s', (text) => {
    expect(parseSafe(text)).toEqual({ url: 'https://example.com/', host: 'example.com', path: '', key: 'example.com' });
  });

  it.each([
    ['https://пример.рф/', 'xn--e1afmkfd.xn--p1ai'],
    ['https://аpple.com/', 'xn--pple-43d.com'],
    ['https://EXAMPLE。com/', 'example.com'],
    ['https://0x7f.1/', '127.0.0.1'],
    ['https:\\\\example.com\\a', 'example.com'],
    ['https://example.com\\@evil.example/', 'example.com'],
  ])('shows the host of %s as the browser will open it', (text, host) => {
    const page = parseSafe(text);
    expect(page.host).toBe(host);
    expect(new URL(page.url).host).toBe(host);
  });

  it('shows the end of a very long host, because it shows who owns the page', () => {
    const { host } = parseSafe(`https://www.paypal.com.${'login.'.repeat(12)}evil.example:8443/`);
    expect(host).toMatch(/^….*\.evil\.example:8443$/);
    expect(host).not.toContain('paypal');
    expect(host.length).toBeLessThanOrEqual(41);
  });

  it.each([
    ['https://example.com/d%C3%A9j%C3%A0', '/déjà'],
    ['https://example.com/цены', '/цены'],
    ['https://example.com/a%2Fb', '/a%2Fb'],
    ['https://example.com/50%', '/50%'],
    ['https://example.com/%ff', '/%ff'],
    ['https://example.com/a%20b', '/a%20b'],
    ['https://example.com/%E2%80%AEgnp.exe', '/%E2%80%AEgnp.exe'],
    ['https://example.com/\u202egnp.exe', '/%E2%80%AEgnp.exe'],
    ['https://example.com/a%E2%80%8Bb', '/a%E2%80%8Bb'],
    ['https://example.com/%00', '/%00'],
    ['https://example.com/a/../b', '/b'],
  ])('shows the path of %s as %s', (text, path) => {
    expect(parseSafe(text).path).toBe(path);
  });

  it('shows the beginning of a very long path', () => {
    const { path, url } = parseSafe(`https://example.com/${'a'.repeat(2_000)}`);
    expect(path).toMatch(/^\/a+…$/);
    expect(path).toHaveLength(60);
    expect(url).toHaveLength(2_020);
  });
});
