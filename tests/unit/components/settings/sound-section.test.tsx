// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { SoundSection } from '../../../../components/settings/SoundSection.tsx';
import { click, descriptionOf, fillIn, one, renderInPage, type, unmount } from '../../../support/dom.tsx';
import { ENGLISH, englishIn } from '../../../support/i18n.ts';
import { soundProps } from './props.ts';

afterEach(unmount);

const volume = () => one('slider', 'Volume') as HTMLInputElement;
const valueText = () => volume().getAttribute('aria-valuetext');
const box = (name: string) => one('checkbox', name) as HTMLInputElement;

function showSound(shown: Parameters<typeof soundProps>[0] = {}, i18n = ENGLISH) {
  const props = soundProps(shown);
  renderInPage(<SoundSection {...props} />, i18n);
  return props;
}

it('is off at first', () => {
  const { onSound } = showSound();
  expect([box('Play a sound').checked, box('Repeat while the visitor waits').checked]).toEqual([false, true]);
  expect(descriptionOf(box('Repeat while the visitor waits'))).toBe('Once a minute, up to 3 times.');
  click(box('Play a sound'));
  expect(onSound).toHaveBeenLastCalledWith({ on: true, volume: 0.5, repeat: true });
  click(box('Repeat while the visitor waits'));
  expect(onSound).toHaveBeenLastCalledWith({ on: false, volume: 0.5, repeat: false });
});

it('formats the volume for the locale', () => {
  showSound({ sound: { on: true, volume: 0.35, repeat: true } });
  expect([volume().value, valueText()]).toEqual(['35', '35%']);
  showSound({ sound: { on: true, volume: 0.35, repeat: true } }, englishIn('de'));
  expect(valueText()).toBe('35\u00a0%');
});

it('follows the slider, and reports the volume once it is released', () => {
  const { onSound, onTest } = showSound();
  type(volume(), '80');
  expect([valueText(), onSound.mock.calls]).toEqual(['80%', []]);
  click(one('button', 'Test sound'));
  expect(onTest).toHaveBeenCalledExactlyOnceWith(0.8);
  fillIn(volume(), '85');
  expect(onSound).toHaveBeenCalledExactlyOnceWith({ on: false, volume: 0.85, repeat: true });
});

it('shows the stored volume again if saving failed', () => {
  const { onSound } = showSound();
  fillIn(volume(), '85');
  expect(onSound).toHaveBeenCalledOnce();
  showSound({ outcome: { kind: 'problem', text: 'Not saved.' } });
  expect([volume().value, one('alert').textContent]).toEqual(['50', 'Not saved.']);
});

it('is busy until it is known', () => {
  showSound({ sound: null });
  expect([one('region', 'Sound').getAttribute('aria-busy'), box('Play a sound').checked]).toEqual(['true', false]);
});
