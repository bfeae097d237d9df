// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { QuietHoursSection } from '../../../../components/settings/QuietHoursSection.tsx';
import type { QuietHours } from '../../../../utils/domain/notifications/quiet-hours.ts';
import {
  all,
  click,
  descriptionOf,
  fillIn,
  leave,
  nameOf,
  one,
  press,
  renderInPage,
  type,
  unmount,
} from '../../../support/dom.tsx';
import { quietHoursProps } from './props.ts';

afterEach(unmount);

const EVENINGS: QuietHours = { days: [1, 5], from: 1200, to: 480 };
const NOON: QuietHours = { days: [3], from: 720, to: 780 };
const rule = (number: number) => one('group', `Quiet hours ${number}`);
const addButton = () => one('button', 'Add quiet hours') as HTMLButtonElement;
const removeButtons = () => all('button', 'Remove these hours');
const from = (within: ParentNode = document) => one('time', 'From', within) as HTMLInputElement;
const to = (within: ParentNode = document) => one('time', 'To', within) as HTMLInputElement;

function showQuietHours(shown: Parameters<typeof quietHoursProps>[0] = {}) {
  const props = quietHoursProps(shown);
  renderInPage(<QuietHoursSection {...props} />);
  return props;
}

/** The section with every change saved. */
function showStateful(...first: QuietHours[]) {
  const onRules = vi.fn();
  const StatefulSection = () => {
    const [rules, setRules] = useState<readonly QuietHours[]>(first);
    const update = (rules: readonly QuietHours[]) => {
      onRules(rules);
      setRules(rules);
    };
    return <QuietHoursSection {...quietHoursProps({ rules })} onRules={update} />;
  };
  renderInPage(<StatefulSection />);
  return onRules;
}

describe('the list', () => {
  it('is empty at first, and says so', () => {
    const { onRules } = showQuietHours();
    expect(one('region', 'Quiet hours').textContent).toContain('No quiet hours yet.');
    click(addButton());
    expect(onRules).toHaveBeenCalledExactlyOnceWith([{ days: [0, 1, 2, 3, 4, 5, 6], from: 1200, to: 480 }]);
  });

  it('moves the focus to an added rule', () => {
    showStateful(NOON);
    click(addButton());
    expect(document.activeElement).toBe(all('checkbox', undefined, rule(2))[0]);
  });

  it('removes a rule, and moves the focus to a harmless button', () => {
    const onRules = showStateful(EVENINGS, NOON);
    expect(removeButtons().map(descriptionOf)).toEqual(['Quiet hours 1', 'Quiet hours 2']);
    const [first] = removeButtons();
    if (first) click(first);
    expect(onRules).toHaveBeenCalledExactlyOnceWith([NOON]);
    expect([removeButtons().length, document.activeElement]).toEqual([1, addButton()]);
  });

  it('limits the number of rules', () => {
    showQuietHours({ rules: Array.from({ length: 7 }, () => NOON) });
    expect(addButton().disabled).toBe(true);
  });

  it('is disabled until it is known', () => {
    showQuietHours({ rules: null });
    expect([one('region', 'Quiet hours').getAttribute('aria-busy'), addButton().disabled]).toEqual(['true', true]);
    expect(document.body.textContent).not.toContain('No quiet hours yet.');
  });
});

describe('days', () => {
  it('are checkboxes with full names', () => {
    showQuietHours({ rules: [EVENINGS] });
    const boxes = all('checkbox', undefined, one('group', 'Days', rule(1))) as HTMLInputElement[];
    expect(boxes.map(nameOf).toSorted()).toEqual(
      ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].toSorted(),
    );
    expect(boxes.filter(({ checked }) => checked).map(nameOf)).toEqual(['Monday', 'Friday']);
  });

  it('are added and removed', () => {
    const onRules = showStateful(NOON, EVENINGS);
    click(one('checkbox', 'Tuesday', rule(2)));
    expect(onRules).toHaveBeenLastCalledWith([NOON, { ...EVENINGS, days: [1, 2, 5] }]);
    click(one('checkbox', 'Monday', rule(2)));
    expect(onRules).toHaveBeenLastCalledWith([NOON, { ...EVENINGS, days: [2, 5] }]);
  });
});

describe('times', () => {
  it('take effect immediately when chosen', () => {
    const onRules = showStateful(NOON);
    expect([from().value, to().value]).toEqual(['12:00', '13:00']);
    fillIn(to(), '14:30');
    expect(onRules).toHaveBeenCalledExactlyOnceWith([{ ...NOON, to: 870 }]);
  });

  it('take effect when typing ends, not before', () => {
    const onRules = showStateful(NOON);
    from().focus();
    for (const [key, value] of [
      ['0', '00:00'],
      ['9', '09:00'],
    ] as const) {
      press(key);
      type(from(), value);
      from().dispatchEvent(new Event('change', { bubbles: true }));
    }
    expect(onRules).not.toHaveBeenCalled();
    leave(from());
    expect(onRules).toHaveBeenCalledExactlyOnceWith([{ ...NOON, from: 540 }]);
  });

  it('take effect at Enter', () => {
    const onRules = showStateful(NOON);
    from().focus();
    press('9');
    type(from(), '09:00');
    press('Enter');
    expect(onRules).toHaveBeenCalledExactlyOnceWith([{ ...NOON, from: 540 }]);
  });

  it('do not take effect at an Enter of the input method', () => {
    const onRules = showStateful(NOON);
    from().focus();
    press('9');
    type(from(), '09:00');
    press('Enter', { keyCode: 229 });
    expect(onRules).not.toHaveBeenCalled();
  });

  it('stay if the field was emptied or not changed', () => {
    const onRules = showStateful(NOON);
    fillIn(from(), '');
    leave(from());
    expect([from().value, onRules.mock.calls]).toEqual(['12:00', []]);
  });

  it.each([
    ['the next day', EVENINGS, 'next day'],
    ['a day later', { ...NOON, to: NOON.from }, 'next day'],
    ['the same day', NOON, ''],
  ])('say that they end %s', (_, quietPeriod, text) => {
    showQuietHours({ rules: [quietPeriod] });
    expect(descriptionOf(to())).toBe(text);
  });

  it('are reported as inactive without a day', () => {
    showQuietHours({ rules: [{ ...EVENINGS, days: [] }] });
    expect(descriptionOf(one('group', 'Days', rule(1)))).toBe('No days selected, so these hours have no effect.');
  });
});

describe('whole days', () => {
  const allDay = (number: number) => one('checkbox', 'All day', rule(number)) as HTMLInputElement;
  const WEDNESDAY: QuietHours = { days: [3], from: 0, to: 0 };

  it('are a checkbox in place of midnight to midnight', () => {
    showQuietHours({ rules: [WEDNESDAY, NOON] });
    expect([allDay(1).checked, all('time', undefined, rule(1))]).toEqual([true, []]);
    expect([allDay(2).checked, all('time', undefined, rule(2)).length]).toEqual([false, 2]);
    expect(descriptionOf(one('group', 'Days', rule(1)))).toBe('');
  });

  it('are stored as midnight to midnight, and give the times back', () => {
    const onRules = showStateful(EVENINGS, NOON);
    click(allDay(2));
    expect(onRules).toHaveBeenLastCalledWith([EVENINGS, WEDNESDAY]);
    expect(all('time', undefined, rule(2))).toEqual([]);
    click(allDay(2));
    expect(onRules).toHaveBeenLastCalledWith([EVENINGS, NOON]);
  });

  it('give their own times back after another rule was removed', () => {
    const onRules = showStateful(EVENINGS, NOON);
    click(allDay(1));
    click(allDay(2));
    const [first] = removeButtons();
    if (first) click(first);
    click(allDay(1));
    expect(onRules).toHaveBeenLastCalledWith([NOON]);
  });

  it('become a night if they had no times since the page was opened', () => {
    const onRules = showStateful(WEDNESDAY);
    click(allDay(1));
    expect(onRules).toHaveBeenLastCalledWith([{ days: [3], from: 1200, to: 480 }]);
  });

  it('get the focus if a typed time makes them', () => {
    showStateful({ ...NOON, from: 0 });
    to().focus();
    type(to(), '00:00');
    press('Enter');
    expect([allDay(1).checked, document.activeElement]).toEqual([true, allDay(1)]);
  });
});
