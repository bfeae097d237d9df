// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { WaitingSection } from '../../../../components/settings/WaitingSection.tsx';
import type { WaitingLimits } from '../../../../utils/domain/notifications/settings.ts';
import {
  all,
  click,
  descriptionOf,
  fillIn,
  leave,
  one,
  renderInPage,
  step,
  type,
  unmount,
} from '../../../support/dom.tsx';
import { waitingProps } from './props.ts';

afterEach(unmount);

const box = (name: string) => one('checkbox', name) as HTMLInputElement;
const field = (name: string) => one('spinbutton', `${name} minutes`) as HTMLInputElement;
const LONG = 'Mark as a long wait after';
const TOO_LONG = 'Mark as overdue after';
const ariaInvalid = (name: string) => field(name).getAttribute('aria-invalid');

function showWaiting(shown: Parameters<typeof waitingProps>[0] = {}) {
  const props = waitingProps(shown);
  renderInPage(<WaitingSection {...props} />);
  return props;
}

/** The section with every change saved. */
function showStateful(first: WaitingLimits) {
  const onLimits = vi.fn();
  const StatefulSection = () => {
    const [limits, setLimits] = useState(first);
    const update = (limits: WaitingLimits) => {
      onLimits(limits);
      setLimits(limits);
    };
    return <WaitingSection {...waitingProps({ limits })} onLimits={update} />;
  };
  renderInPage(<StatefulSection />);
  return onLimits;
}

it('shows the current limits', () => {
  showWaiting();
  expect([LONG, TOO_LONG].map((name) => [box(name).checked, field(name).value])).toEqual([
    [true, '2'],
    [true, '5'],
  ]);
  expect(descriptionOf(box(TOO_LONG))).toContain('notifies you once more');
});

it('reports a number when its field loses the focus, not while typing', () => {
  const { onLimits } = showWaiting();
  type(field(LONG), '3');
  expect([field(LONG).value, onLimits.mock.calls]).toEqual(['3', []]);
  fillIn(field(LONG), '4');
  expect(onLimits).toHaveBeenCalledExactlyOnceWith({ amber: 4, red: 5 });
});

it.each(['', '0', '2.5', '241'])('says at the field what is wrong with “%s”, and reports nothing', (typed) => {
  const { onLimits } = showWaiting();
  fillIn(field(TOO_LONG), typed);
  expect(one('alert').textContent).toBe('Enter a whole number from 1 to 240.');
  expect([ariaInvalid(LONG), ariaInvalid(TOO_LONG)]).toEqual(['false', 'true']);
  expect(descriptionOf(field(TOO_LONG))).toBe('Enter a whole number from 1 to 240.');
  expect(onLimits).not.toHaveBeenCalled();
  type(field(TOO_LONG), '6');
  expect([all('alert'), ariaInvalid(TOO_LONG)]).toEqual([[], 'false']);
});

it('reports each step immediately, so that none is lost when the page is closed', () => {
  const onLimits = showStateful({ amber: 2, red: 9 });
  for (const minutes of ['3', '4']) step(field(LONG), minutes);
  expect(onLimits.mock.calls).toEqual([[{ amber: 3, red: 9 }], [{ amber: 4, red: 9 }]]);
  leave(field(LONG));
  expect(onLimits).toHaveBeenCalledTimes(2);
});

it('says it again after another invalid input, for which browsers send no change event', () => {
  showWaiting();
  fillIn(field(LONG), '');
  type(field(LONG), '');
  expect(all('alert')).toEqual([]);
  act(() => void field(LONG).dispatchEvent(new FocusEvent('blur')));
  expect(ariaInvalid(LONG)).toBe('true');
});

it('says that red comes after amber, and reports both once they are in order', () => {
  const onLimits = showStateful({ amber: 2, red: 5 });
  fillIn(field(LONG), '10');
  expect(descriptionOf(field(LONG))).toMatch(/^Overdue must be longer than a long wait/);
  expect([field(LONG).value, onLimits.mock.calls]).toEqual(['10', []]);
  fillIn(field(TOO_LONG), '20');
  expect(onLimits).toHaveBeenCalledExactlyOnceWith({ amber: 10, red: 20 });
  expect([field(LONG).value, all('alert')]).toEqual(['10', []]);
});

it('turns each off, and on again with its last number', () => {
  const onLimits = showStateful({ amber: 7, red: 9 });
  click(box(LONG));
  expect(onLimits).toHaveBeenLastCalledWith({ amber: null, red: 9 });
  expect([field(LONG).disabled, field(LONG).value]).toEqual([true, '7']);
  click(box(LONG));
  expect(onLimits).toHaveBeenLastCalledWith({ amber: 7, red: 9 });
});

it('turns one on with a number that fits the other', () => {
  const onLimits = showStateful({ amber: null, red: 2 });
  click(box(LONG));
  expect(onLimits).toHaveBeenLastCalledWith({ amber: 1, red: 2 });
});

it('says why one cannot be turned on, and reports nothing', () => {
  const onLimits = showStateful({ amber: null, red: 1 });
  click(box(LONG));
  expect([box(LONG).checked, field(LONG).disabled, onLimits.mock.calls]).toEqual([true, false, []]);
  expect(descriptionOf(field(LONG))).toMatch(/^Overdue must be longer/);
  click(box(LONG));
  expect([box(LONG).checked, all('alert'), onLimits.mock.calls]).toEqual([false, [], []]);
});

it('reports nothing if the number is the same', () => {
  const { onLimits } = showWaiting();
  fillIn(field(LONG), '02');
  expect([onLimits.mock.calls, field(LONG).value]).toEqual([[], '2']);
});

it('shows the stored limits again if saving failed', () => {
  showWaiting();
  fillIn(field(LONG), '3');
  showWaiting({ outcome: { kind: 'problem', text: 'Not saved.' } });
  expect([field(LONG).value, one('alert').textContent]).toEqual(['2', 'Not saved.']);
});

it('keeps what is being typed over a render', () => {
  showWaiting();
  type(field(LONG), '33');
  showWaiting({ limits: { amber: 2, red: 5 } });
  expect(field(LONG).value).toBe('33');
});
