import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseVisitorPage } from '../../utils/domain/model/visitor-page.ts';
import { sanitizeForDisplay } from '../../utils/domain/text/display-text.ts';
import { initials } from '../../utils/domain/text/initials.ts';
import { visitorLabel } from '../../utils/domain/views/chat-labels.ts';
import { aChat } from '../support/chats.ts';
import { ENGLISH } from '../support/i18n.ts';
import { untrustedText } from './untrusted-text.ts';

const RUNS = { seed: 20260201, numRuns: 2_000 };
const SEGMENTER = new Intl.Segmenter('en');
const SAFE_TO_DISPLAY = /^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u;

function safePage(text: string) {
  const parsed = parseVisitorPage(text);
  return parsed.kind === 'safe' ? parsed.page : null;
}

it('opens http and https only, and never with credentials', () => {
  fc.assert(
    fc.property(untrustedText, (text) => {
      const page = safePage(text);
      if (!page) return;
      const url = new URL(page.url);
      expect(['http:', 'https:']).toContain(url.protocol);
      expect(url.username + url.password).toBe('');
    }),
    RUNS,
  );
});

it('shows the end of the host that opens, in ASCII', () => {
  fc.assert(
    fc.property(untrustedText, (text) => {
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

it('shows no path with hidden characters or direction changes', () => {
  fc.assert(
    fc.property(untrustedText, (text) => {
      const path = safePage(text)?.path ?? '';
      expect(path).toMatch(SAFE_TO_DISPLAY);
      expect(Array.from(path).length).toBeLessThanOrEqual(60);
    }),
    RUNS,
  );
});

it('turns any text into one line of limited length without control characters', () => {
  fc.assert(
    fc.property(untrustedText, fc.integer({ min: 1, max: 80 }), (text, max) => {
      const shown = sanitizeForDisplay(text, max);
      expect(shown).toMatch(SAFE_TO_DISPLAY);
      expect(shown).toBe(shown.trim());
      expect(Array.from(shown).length).toBeLessThanOrEqual(max);
      expect(sanitizeForDisplay(shown, max)).toBe(shown);
    }),
    RUNS,
  );
});

it('never splits a grapheme', () => {
  fc.assert(
    fc.property(untrustedText, fc.integer({ min: 1, max: 80 }), (text, max) => {
      const shown = sanitizeForDisplay(text, max);
      if (!text.includes('\ufffd')) expect(shown).not.toContain('\ufffd');
      const whole = sanitizeForDisplay(text, 10_000);
      if (shown === whole) return;
      const start = shown.slice(0, -1);
      expect(whole.slice(0, start.length)).toBe(start);
      const around = SEGMENTER.segment(whole).containing(start.length);
      // An endless chain of marks or emoji is split anyway.
      if ((around?.segment.length ?? 0) <= 32) expect(around?.index ?? whole.length).toBe(start.length);
    }),
    RUNS,
  );
});

it('returns initials that are whole graphemes, and at most two', () => {
  fc.assert(
    fc.property(untrustedText, (text) => {
      const letters = initials(sanitizeForDisplay(text, 60));
      expect(Array.from(SEGMENTER.segment(letters)).length).toBeLessThanOrEqual(3);
      expect(letters.length).toBeLessThanOrEqual(65);
      expect(letters).not.toMatch(/\p{M}{4}/u);
    }),
    RUNS,
  );
});

it('always shows a name', () => {
  fc.assert(
    fc.property(untrustedText, untrustedText, untrustedText, (visitorName, visitorEmail, visitorId) => {
      expect(visitorLabel(aChat({ visitorName, visitorEmail, visitorId }), ENGLISH)).not.toBe('');
    }),
    RUNS,
  );
});
