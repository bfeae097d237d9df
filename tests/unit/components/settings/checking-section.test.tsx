// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { CheckingSection } from '../../../../components/settings/CheckingSection.tsx';
import type { CheckingProps } from '../../../../components/settings/props.ts';
import { all, click, descriptionOf, nameOf, one, renderInPage, unmount } from '../../../support/dom.tsx';
import { ENGLISH, englishIn } from '../../../support/i18n.ts';
import { checkingProps } from './props.ts';

afterEach(unmount);

const AWAY = 'Check less often while I’m away';
const radio = (name: string) => one('radio', name) as HTMLInputElement;
const away = () => one('checkbox', AWAY) as HTMLInputElement;
const chosen = () => (all('radio') as HTMLInputElement[]).filter(({ checked }) => checked).map(nameOf);

function showChecking(overrides: Partial<CheckingProps> = {}, i18n = ENGLISH) {
  const props = checkingProps(overrides);
  renderInPage(<CheckingSection {...props} />, i18n);
  return props;
}

it('offers three frequencies in one radio group, each with its pace', () => {
  showChecking();
  const group = one('radiogroup', 'How often Perch checks', one('region', 'Checking'));
  expect(all('radio', undefined, group).map(nameOf)).toEqual(['Live', 'Balanced', 'Light']);
  expect(new Set(all('radio').map((element) => element.getAttribute('name'))).size).toBe(1);
  expect(descriptionOf(radio('Live'))).toMatch(/^Every 5 seconds during a conversation/);
  expect(descriptionOf(radio('Balanced'))).toMatch(/^Recommended Every 8 to 10 seconds/);
  expect(descriptionOf(radio('Light'))).toMatch(/^Every 30 seconds/);
});

it('folds away what each frequency costs', () => {
  showChecking();
  const details = one('summary', 'Battery and data use').parentElement as HTMLDetailsElement;
  expect(details.open).toBe(false);
  const costs = Array.from(details.querySelectorAll('dl > div'), ({ children: [name, cost] }) => [
    name?.textContent,
    cost?.textContent,
  ]);
  expect(costs).toEqual([
    ['Live', expect.stringContaining('up to 500 requests an hour')],
    ['Balanced', expect.stringContaining('about 60 to 450 requests an hour')],
    ['Light', expect.stringContaining('about 30 to 120 requests an hour')],
  ]);
  expect(details.textContent).toContain('1,000 requests an hour');
});

it('formats numbers for the locale', () => {
  showChecking({}, englishIn('de'));
  expect(one('region', 'Checking').textContent).toContain('1.000 requests an hour');
});

it('shows the stored frequency, and none before it is known', () => {
  showChecking({ pace: null });
  expect([chosen(), one('region', 'Checking').getAttribute('aria-busy')]).toEqual([[], 'true']);
  showChecking({ pace: 'light' });
  expect([chosen(), one('region', 'Checking').getAttribute('aria-busy')]).toEqual([['Light'], 'false']);
});

it('reports a choice immediately, and shows the stored one again if saving failed', () => {
  const { onPace } = showChecking();
  click(radio('Live'));
  expect(onPace).toHaveBeenCalledExactlyOnceWith('live');
  showChecking({ pace: 'live' });
  showChecking({ pace: 'balanced', outcome: { kind: 'problem', text: 'Not saved.' } });
  expect([chosen(), one('alert').textContent]).toEqual([['Balanced'], 'Not saved.']);
});

it('has a checkbox for checking less while away, which says what Perch can detect', () => {
  const { onAway } = showChecking();
  expect(away().checked).toBe(false);
  expect(descriptionOf(away())).toContain('the screen is locked');
  expect(descriptionOf(away())).toContain('That’s all Perch learns from the browser.');
  click(away());
  expect(onAway).toHaveBeenLastCalledWith(true);
  showChecking({ away: true });
  expect(away().checked).toBe(true);
  click(away());
  expect(onAway).toHaveBeenCalledTimes(1);
});

it('unchecks the box if the permission was denied', () => {
  showChecking();
  click(away());
  showChecking({ outcome: { kind: 'done', text: 'Not changed.' } });
  expect(away().checked).toBe(false);
});

it('announces the result in an existing status region', () => {
  showChecking();
  const place = one('status');
  expect([place.textContent, all('alert')]).toEqual(['', []]);
  showChecking({ outcome: { kind: 'done', text: 'Saved.' } });
  expect(place.textContent).toBe('Saved.');
  expect(one('status')).toBe(place);
});

it('announces the same sentence again when it happens again', () => {
  const again = () => ({ kind: 'problem', text: 'Not saved.' }) as const;
  showChecking({ outcome: again() });
  const first = one('alert');
  showChecking({ outcome: again() });
  expect([one('alert').textContent, one('alert') === first]).toEqual(['Not saved.', false]);
});
