// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SettingsIndex } from '../../../../components/settings/SettingsIndex.tsx';
import { all, nameOf, one, renderInPage, unmount } from '../../../support/dom.tsx';

/** Where the headings are, in pixels from the top of the page. */
const TOPS: Record<string, number> = { connection: 0, notifications: 300, sound: 700, checking: 1_400, about: 2_000 };

const currentLinks = () =>
  all('link')
    .filter((link) => link.getAttribute('aria-current') === 'location')
    .map(nameOf);

function scrollTo(scrolled: number): void {
  vi.stubGlobal('scrollY', scrolled);
  act(() => void dispatchEvent(new Event('scroll')));
}

beforeEach(() => {
  vi.stubGlobal('scrollY', 0);
  vi.stubGlobal('innerHeight', 800);
  vi.spyOn(document.documentElement, 'scrollHeight', 'get').mockReturnValue(2_800);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    return { top: (TOPS[this.id] ?? 0) - scrollY } as DOMRect;
  });
});

afterEach(() => {
  unmount();
  history.replaceState(null, '', ' ');
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function showIndex(): void {
  const headings = Object.keys(TOPS).map((id) => <div key={id} id={id} />);
  renderInPage(
    <>
      <SettingsIndex />
      {headings}
    </>,
  );
}

it('links to every section, those of notifications below it', () => {
  showIndex();
  const links = all('link', undefined, one('navigation', 'Sections'));
  expect(links.map((link) => `${nameOf(link)} ${link.getAttribute('href')}`)).toEqual([
    'Connection #connection',
    'Notifications #notifications',
    'Sound #sound',
    'Quiet hours #quiet-hours',
    'Waiting #waiting',
    'Muted #muted',
    'Checking #checking',
    'Shortcuts #shortcuts',
    'About #about',
  ]);
  const [, group] = all('list');
  expect(all('link', undefined, group).map(nameOf)).toEqual(['Sound', 'Quiet hours', 'Waiting', 'Muted']);
});

it('marks the section that the user scrolls to', () => {
  showIndex();
  expect(currentLinks()).toEqual(['Connection']);
  scrollTo(650);
  expect(currentLinks()).toEqual(['Sound']);
  scrollTo(2_000);
  expect(currentLinks()).toEqual(['About']);
});

it('marks the section that was linked to, though the page cannot scroll further', () => {
  showIndex();
  history.replaceState(null, '', '#about');
  scrollTo(1_300);
  expect(currentLinks()).toEqual(['Checking']);
  vi.stubGlobal('scrollY', 1_990);
  act(() => void dispatchEvent(new Event('hashchange')));
  expect(currentLinks()).toEqual(['About']);
});
