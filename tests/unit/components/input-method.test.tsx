// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { MuteDialog } from '../../../components/popup/PopupMain.tsx';
import { NO_FILTER } from '../../../utils/domain/views/list-input.ts';
import { all, one, press, unmount } from '../../support/dom.tsx';
import { chatOf, showPopup, snapshotOf } from './popup/render-popup.tsx';

// It is loaded at the first render, for which these tests do not wait.
await MuteDialog.preload();

afterEach(unmount);

const two = snapshotOf([chatOf('a', 1), chatOf('b', 2)]);

// Browsers send the second kind if the input method has no composition events, as some on Linux.
describe.each([
  ['by isComposing', { isComposing: true, keyCode: 229 }],
  ['by its key code', { isComposing: false, keyCode: 229 }],
])('a key of the input method, recognised %s,', (_, init) => {
  it('leaves the search unchanged', () => {
    const { onFilter, close } = showPopup(two, { filter: { ...NO_FILTER, query: 'name' } });
    const search = one('searchbox');
    act(() => search.focus());
    for (const key of ['Escape', 'ArrowDown']) press(key, init);
    expect([document.activeElement, onFilter.mock.calls, close.mock.calls]).toEqual([search, [], []]);
  });

  it('neither leaves a row nor triggers an action', () => {
    const { markRead, openChat } = showPopup(two);
    act(() => one('link', 'Name a').focus());
    for (const key of ['ArrowDown', 'r', 'o']) press(key, { ...init, code: 'KeyR' });
    expect([document.activeElement?.textContent, markRead.mock.calls, openChat.mock.calls]).toEqual(['Name a', [], []]);
  });

  it('closes no dialog', () => {
    showPopup(two);
    act(() => one('link', 'Name a').focus());
    press('m');
    act(() => one('button', 'Cancel').focus());
    press('Escape', init);
    expect(all('dialog')).toHaveLength(1);
    press('Escape');
    expect(all('dialog')).toEqual([]);
  });
});
