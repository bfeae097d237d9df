// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { KeyList } from '../../../../components/KeyList.tsx';
import type { ShortcutsProps } from '../../../../components/settings/props.ts';
import { ShortcutsSection } from '../../../../components/settings/ShortcutsSection.tsx';
import { all, click, descriptionOf, one, renderInPage, unmount } from '../../../support/dom.tsx';
import { shortcutsProps } from './props.ts';

afterEach(unmount);

const box = () => one('checkbox', 'Use single-key shortcuts in the list') as HTMLInputElement;
const textsOf = (selector: string, within: ParentNode = document) =>
  Array.from(within.querySelectorAll(selector), ({ textContent }) => textContent);
/** The visible keys of each row, and what they do. */
const rows = () =>
  Array.from(document.querySelectorAll('.keys > div'), (row) => {
    const keys = Array.from(row.querySelectorAll('kbd'), (key) => key.firstChild?.textContent);
    return [keys.join(' '), row.querySelector('dd')?.textContent];
  });

function showShortcuts(overrides: Partial<ShortcutsProps> = {}) {
  const props = shortcutsProps(overrides);
  renderInPage(<ShortcutsSection {...props} />);
  return props;
}

describe('the keys', () => {
  it('are listed with their actions', () => {
    renderInPage(<KeyList singleKeys={true} />);
    expect(rows()).toEqual([
      ['j k ↓ ↑', 'Next or previous chat'],
      ['Enter', 'Open the chat’s page'],
      ['o', 'Open it in a background tab'],
      ['r', 'Mark as read or unread'],
      ['e', 'Copy email'],
      ['m', 'Mute or unmute'],
      ['/', 'Search'],
      ['Esc', 'Clear the search; press again to close'],
      ['?', 'Show these shortcuts'],
    ]);
  });

  it('are only those that work without single keys', () => {
    renderInPage(<KeyList singleKeys={false} />);
    expect(rows()).toEqual([
      ['↓ ↑', 'Next or previous chat'],
      ['Enter', 'Open the chat’s page'],
      ['Esc', 'Clear the search; press again to close'],
    ]);
  });

  it('are read aloud by name if they are symbols', () => {
    renderInPage(<KeyList singleKeys={true} />);
    expect(textsOf('kbd .visually-hidden')).toEqual(['Down arrow', 'Up arrow']);
    expect(textsOf('kbd [aria-hidden]')).toEqual(['↓', '↑']);
  });
});

describe('single-key shortcuts', () => {
  it('can be turned off', () => {
    const { onSingleKeys } = showShortcuts();
    expect([box().checked, descriptionOf(box())]).toEqual([true, expect.stringContaining('fire by accident')]);
    click(box());
    expect(onSingleKeys).toHaveBeenCalledExactlyOnceWith(false);
    showShortcuts({ singleKeys: false });
    expect([box().checked, rows().length]).toEqual([false, 3]);
  });

  it('are not shown as off before it is known', () => {
    showShortcuts({ singleKeys: null });
    expect([one('region', 'Shortcuts').getAttribute('aria-busy'), rows().length]).toEqual(['true', 9]);
  });

  it('show the result in their own section', () => {
    showShortcuts({ outcome: { kind: 'done', text: 'Saved.' } });
    expect([one('status').textContent, all('alert')]).toEqual(['Saved.', []]);
  });
});

describe('the keys of the browser', () => {
  const browserKeys = [
    { name: '_execute_action', shortcut: 'Alt+Shift+P' },
    { name: 'open-longest-waiting', shortcut: '' },
    { name: 'mark-all-read', shortcut: '⌥⇧R' },
  ];

  it('are listed as currently set, before those of the list', () => {
    showShortcuts({ browserKeys });
    const [first, second] = all('keys');
    expect([first, second]).toHaveLength(2);
    const set = Array.from(first?.children ?? [], (row) => textsOf('dt, dd', row));
    expect(set).toEqual([
      ['Alt+Shift+P', 'Open Perch'],
      ['Not set', 'Open the longest-waiting chat'],
      ['⌥⇧R', 'Mark all chats as read'],
    ]);
  });

  it("are changed on the browser's page", () => {
    const { onChangeKeys } = showShortcuts({ browserKeys });
    click(one('button', 'Change shortcuts'));
    expect(onChangeKeys).toHaveBeenCalledOnce();
  });

  it('are left out if there are none', () => {
    showShortcuts();
    expect([all('keys').length, all('button')]).toEqual([1, []]);
    expect(document.body.textContent).not.toContain('anywhere in the browser');
  });
});
