// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { KeyList } from '../../../../components/KeyList.tsx';
import type { ShortcutsProps } from '../../../../components/settings/props.ts';
import { ShortcutsSection } from '../../../../components/settings/ShortcutsSection.tsx';
import { all, click, descriptionOf, one, renderInPage, unmount } from '../../../support/dom.tsx';
import { shortcutsProps } from './props.ts';

afterEach(unmount);

const box = () => one('checkbox', 'Use single keys in the list') as HTMLInputElement;
const textsOf = (selector: string, within: ParentNode = document) =>
  Array.from(within.querySelectorAll(selector), ({ textContent }) => textContent);
/** The keys of each row as they are seen, and what they do. */
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
  it('are told with what each does', () => {
    renderInPage(<KeyList singleKeys={true} />);
    expect(rows()).toEqual([
      ['j k ↓ ↑', 'Next or previous chat'],
      ['Enter', 'Open the chat’s page'],
      ['o', 'Open it behind this page'],
      ['r', 'Mark as read or unread'],
      ['e', 'Copy the email'],
      ['m', 'Mute or unmute'],
      ['/', 'Search'],
      ['Esc', 'Clear the search, then close'],
      ['?', 'Show these keys'],
    ]);
  });

  it('are only those that work, where single keys do not', () => {
    renderInPage(<KeyList singleKeys={false} />);
    expect(rows()).toEqual([
      ['↓ ↑', 'Next or previous chat'],
      ['Enter', 'Open the chat’s page'],
      ['Esc', 'Clear the search, then close'],
    ]);
  });

  it('are spoken by name where they are drawn', () => {
    renderInPage(<KeyList singleKeys={true} />);
    expect(textsOf('kbd .visually-hidden')).toEqual(['Arrow down', 'Arrow up']);
    expect(textsOf('kbd [aria-hidden]')).toEqual(['↓', '↑']);
  });
});

describe('single keys', () => {
  it('can be turned off', () => {
    const { onSingleKeys } = showShortcuts();
    expect([box().checked, descriptionOf(box())]).toEqual([true, expect.stringContaining('speech input')]);
    click(box());
    expect(onSingleKeys).toHaveBeenCalledExactlyOnceWith(false);
    showShortcuts({ singleKeys: false });
    expect([box().checked, rows().length]).toEqual([false, 3]);
  });

  it('are not said to be off before it is known', () => {
    showShortcuts({ singleKeys: null });
    expect([one('region', 'Shortcuts').getAttribute('aria-busy'), rows().length]).toEqual(['true', 9]);
  });

  it('say in their own section what became of the choice', () => {
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

  it('are told as they are set now, before those of the list', () => {
    showShortcuts({ browserKeys });
    const [first, second] = all('keys');
    expect([first, second]).toHaveLength(2);
    const set = Array.from(first?.children ?? [], (row) => textsOf('dt, dd', row));
    expect(set).toEqual([
      ['Alt+Shift+P', 'Open Perch'],
      ['Not set', 'Open the chat that waits longest'],
      ['⌥⇧R', 'Mark all chats as read'],
    ]);
  });

  it('are changed where the browser wants it', () => {
    const { onChangeKeys } = showShortcuts({ browserKeys });
    click(one('button', 'Change shortcuts'));
    expect(onChangeKeys).toHaveBeenCalledOnce();
  });

  it('are not spoken of where there are none', () => {
    showShortcuts();
    expect([all('keys').length, all('button')]).toEqual([1, []]);
    expect(document.body.textContent).not.toContain('anywhere in the browser');
  });
});
