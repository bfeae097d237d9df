import { describe, expect, it } from 'vitest';
import { cleanKey, keyHint, keyProblem, looksUnusual } from '../../../../utils/domain/connection/api-key.ts';

const KEY = `mgp_${'0123456789'.repeat(4)}`;

describe('cleanKey', () => {
  it.each([
    ['spaces and line breaks', `  ${KEY}\r\n`],
    ['a line break inside', `${KEY.slice(0, 20)}\n${KEY.slice(20)}`],
    ['invisible characters', `\u200b${KEY}\ufeff\u202c`],
    ['spaces that are not the usual ones', `\u00a0${KEY}\u2003`],
    ['the header it was copied from', `Bearer ${KEY}`],
    ['the header in small letters', ` bearer  ${KEY}`],
  ])('removes %s', (_, pasted) => {
    expect(cleanKey(pasted)).toBe(KEY);
  });

  it('leaves a session token as it is', () => {
    expect(cleanKey('eyJhbGciOi.eyJzdWIi.c2lnbg-_')).toBe('eyJhbGciOi.eyJzdWIi.c2lnbg-_');
  });
});

describe('keyProblem', () => {
  it('rejects an empty key', () => {
    expect(keyProblem(cleanKey(' \n\u200b'))).toBe('empty');
  });

  it.each(['mgp_ключ', 'mgp_\u0000', 'mgp_•••', 'mgp_é'])('rejects %j, which no header can carry', (key) => {
    expect(keyProblem(key)).toBe('unsendable');
  });

  it.each([KEY, 'x', 'eyJhbGciOi.eyJzdWIi.c2lnbg', '~!'])('lets a real request decide about %s', (key) => {
    expect(keyProblem(key)).toBeNull();
  });
});

describe('looksUnusual', () => {
  it.each([KEY, `mgp_${'AbCdEf0123'.repeat(4)}`])('recognises the documented form of %s', (key) => {
    expect(looksUnusual(key)).toBe(false);
  });

  it.each([KEY.slice(0, -1), `${KEY}0`, `mgp_${'g'.repeat(40)}`, 'eyJhbGciOi', `x${KEY}`])('warns about %s', (key) => {
    expect(looksUnusual(key)).toBe(true);
  });
});

describe('keyHint', () => {
  it('shows the first eight characters', () => {
    expect(keyHint(`mgp_abc1${'2'.repeat(36)}`)).toBe('mgp_abc1…');
  });

  it.each(['a', 'ab', 'abc', 'abcdef', 'abcdefghijkl', 'abcdefghijklmnop'])('shows less than half of %s', (key) => {
    const shown = keyHint(key).replace('…', '');
    expect(shown.length).toBeLessThan(key.length / 2);
    expect(key.startsWith(shown)).toBe(true);
  });
});

describe('a key inside something else', () => {
  const KEY = `mgp_${'0123456789abcdef'.repeat(2)}01234567`;

  it.each([
    [
      'a curl command',
      `curl -X POST https://api.magpipe.ai/x \\\n  -H "Authorization: Bearer ${KEY}" \\\n  -d '{"limit": 20}'`,
    ],
    ['a header', `Authorization: Bearer ${KEY}`],
    ['quotes', `"${KEY}"`],
    ['another header', `x-api-key: ${KEY}`],
  ])('is extracted from %s', (_, pasted) => expect(cleanKey(pasted)).toBe(KEY));

  it('is extracted from a header even if it is not of the documented form', () => {
    expect(cleanKey(`curl -H 'Authorization: Bearer eyJhbGciOi.J9.x-y_z' https://example.com`)).toBe(
      'eyJhbGciOi.J9.x-y_z',
    );
    expect(cleanKey('Bearer: abc')).toBe('abc');
  });

  it('is empty if there is only the word', () => expect(cleanKey(' Bearer ')).toBe(''));

  it('is not one of 100 kB, which no server would accept', () => {
    expect(keyProblem(cleanKey('a'.repeat(100_000)))).toBe('unsendable');
    expect(keyProblem(cleanKey('mgp_ '.repeat(20_000)))).toBe('unsendable');
  });
});
