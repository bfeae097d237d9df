import { describe, expect, it } from 'vitest';
import { currentSection } from '../../../../utils/domain/views/current-section.ts';

const HEIGHT = 800;
/** Four long sections and two short ones; the page can scroll by 1,900 pixels. */
const TOPS = { connection: 20, notifications: 150, sound: 700, checking: 1_500, shortcuts: 2_300, about: 2_600 };
const MAX_SCROLL = 1_900;

/** The current section after scrolling by as many pixels, in a page whose address ends in `#linked`. */
function currentAt(scrolled: number, linked = ''): string {
  const sections = Object.entries(TOPS).map(([id, top]) => ({ id, top: top - scrolled }));
  return currentSection(sections, { height: HEIGHT, scrolled, maxScroll: MAX_SCROLL }, linked);
}

describe('the section that the user scrolled to', () => {
  it.each([
    ['the first at the top of the page', 0, 'connection'],
    ['the second as soon as the first is left', 10, 'notifications'],
    ['still the second while the next heading is low in the view', 400, 'notifications'],
    ['the next once its heading is in the upper part', 500, 'sound'],
    ['a long one while its heading is far above the view', 1_200, 'sound'],
    ['the last at the end of the page', 1_900, 'about'],
    ['the last where the browser rounds the end', 1_899.4, 'about'],
  ])('is %s', (_, scrolled, expected) => expect(currentAt(scrolled)).toBe(expected));

  it('is the first if the page is too short to scroll', () => {
    const sections = [
      { id: 'connection', top: 20 },
      { id: 'about', top: 300 },
    ];
    expect(currentSection(sections, { height: HEIGHT, scrolled: 0, maxScroll: 0 }, '')).toBe('connection');
  });

  it('is null without sections', () =>
    expect(currentSection([], { height: HEIGHT, scrolled: 0, maxScroll: 0 }, 'sound')).toBe(''));
});

describe('the section that was linked to', () => {
  it.each([
    ['wins over a later one at the end of the page', 1_900, 'shortcuts', 'shortcuts'],
    ['stays while its heading is in the upper half', 1_250, 'checking', 'checking'],
    ['is left by scrolling down', 1_520, 'sound', 'checking'],
    ['is left by scrolling up', 1_000, 'checking', 'sound'],
    ['does not count if no section has this name', 500, 'elsewhere', 'sound'],
  ])('%s', (_, scrolled, linked, expected) => expect(currentAt(scrolled, linked)).toBe(expected));
});
