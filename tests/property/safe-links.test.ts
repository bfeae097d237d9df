import fc from 'fast-check';
import { expect, it } from 'vitest';
import { initials } from '../../utils/domain/initials';
import { forShow } from '../../utils/domain/show-text';
import { visitorLabel } from '../../utils/domain/views/row';
import { visitorPage } from '../../utils/domain/visitor-page';
import { aChat } from '../support/chats';
import { ENGLISH } from '../support/i18n';
import { foreignText } from './foreign-text';

const RUNS = { seed: 20260201, numRuns: 2_000 };
const SEGMENTER = new Intl.Segmenter('en');
const FIT_FOR_SHOW = /^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u;

function safePage(text: string) {
  const place = visitorPage(text);
  return place.kind === 'safe' ? place.page : null;
}

it('opens http and https only, and never with credentials', () => {
  fc.assert(
    fc.property(foreignText, (text) => {
      const page = safePage(text);
      if (!page) return;
      const url = new URL(page.url);
      expect(['http:', 'https:']).toContain(url.protocol);
      expect(url.username + url.password).toBe('');
    }),
    RUNS,
  );
});

it('shows the end of the very host that opens, in ASCII', () => {
  fc.assert(
    fc.property(foreignText, (text) => {
      const page = safePage(text);
      if (!page) return;
      const { host } = new URL(page.url);
      expect(host).toMatch(/^[\x21-\x7e]+$/);
      expect(page.host.startsWith('…') ? host.endsWith(page.host.slice(1)) : host === page.host).toBe(true);
      expect(page.host.length).toBeLessThanOrEqual(41);
    }),
    RUNS,
  );
});

it('shows no path that hides or turns anything', () => {
  fc.assert(
    fc.property(foreignText, (text) => {
      const path = safePage(text)?.path ?? '';
      expect(path).toMatch(FIT_FOR_SHOW);
      expect(Array.from(path).length).toBeLessThanOrEqual(60);
    }),
    RUNS,
  );
});

it('makes any text one line of bounded length without controls', () => {
  fc.assert(
    fc.property(foreignText, fc.integer({ min: 1, max: 80 }), (text, max) => {
      const shown = forShow(text, max);
      expect(shown).toMatch(FIT_FOR_SHOW);
      expect(shown).toBe(shown.trim());
      expect(Array.from(shown).length).toBeLessThanOrEqual(max);
      expect(forShow(shown, max)).toBe(shown);
    }),
    RUNS,
  );
});

it('cuts no text inside what people see as one character', () => {
  fc.assert(
    fc.property(foreignText, fc.integer({ min: 1, max: 80 }), (text, max) => {
      const shown = forShow(text, max);
      if (!text.includes('\ufffd')) expect(shown).not.toContain('\ufffd');
      const whole = forShow(text, 10_000);
      if (shown === whole) return;
      const start = shown.slice(0, -1);
      expect(whole.slice(0, start.length)).toBe(start);
      const around = SEGMENTER.segment(whole).containing(start.length);
      // A chain of marks or emoji that never ends is cut all the same.
      if ((around?.segment.length ?? 0) <= 32) expect(around?.index ?? whole.length).toBe(start.length);
    }),
    RUNS,
  );
});

it('gives initials that are whole characters, and few', () => {
  fc.assert(
    fc.property(foreignText, (text) => {
      const letters = initials(forShow(text, 60));
      expect(Array.from(SEGMENTER.segment(letters)).length).toBeLessThanOrEqual(3);
      expect(letters.length).toBeLessThanOrEqual(65);
      expect(letters).not.toMatch(/\p{M}{4}/u);
    }),
    RUNS,
  );
});

it('always has a name to show', () => {
  fc.assert(
    fc.property(foreignText, foreignText, foreignText, (visitorName, visitorEmail, visitorId) => {
      expect(visitorLabel(aChat({ visitorName, visitorEmail, visitorId }), ENGLISH)).not.toBe('');
    }),
    RUNS,
  );
});
