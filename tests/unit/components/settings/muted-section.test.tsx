// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { MutedSection } from '../../../../components/settings/MutedSection.tsx';
import { all, click, nameOf, one, renderInPage, unmount } from '../../../support/dom.tsx';
import { mutedProps } from './props.ts';

afterEach(unmount);

const mutedItem = (id: string, name: string, untilNextMessage = false) => ({
  id,
  name,
  untilNextMessage: untilNextMessage,
});
const MUTED = {
  widgets: [mutedItem('w1', 'Shop')],
  chats: [mutedItem('a b', 'John', true), mutedItem('c2', 'Mary')],
  closedChatIds: ['c8', 'c9'],
};
const buttons = () => all('button').map(nameOf);

function showMuted(shown: Parameters<typeof mutedProps>[0] = {}) {
  const props = mutedProps(shown);
  renderInPage(<MutedSection {...props} />);
  return props;
}

it('says where to mute while nothing is muted', () => {
  showMuted();
  expect(one('region', 'Muted').textContent).toContain('Nothing is muted.');
  showMuted({ muted: null });
  expect(one('region', 'Muted').textContent).not.toContain('Nothing is muted.');
});

it('names everything that is muted, also in each button', () => {
  showMuted({ muted: MUTED });
  expect(all('list').map(nameOf)).toEqual(['Widgets', 'Chats']);
  expect(buttons()).toEqual(['Unmute Shop', 'Unmute John', 'Unmute Mary', 'Unmute 2 chats that are no longer active']);
  expect(one('list', 'Chats').textContent).toContain('JohnMuted until the next message');
  expect(document.body.textContent).not.toContain('Nothing is muted.');
});

it('unmutes each separately, and closed chats together', () => {
  const { onUnmuteWidget, onUnmuteChat, onUnmuteClosed } = showMuted({ muted: MUTED });
  click(one('button', 'Unmute Shop'));
  expect(onUnmuteWidget).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'w1', name: 'Shop' }));
  click(one('button', 'Unmute John'));
  expect(onUnmuteChat).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'a b', name: 'John' }));
  click(one('button', 'Unmute 2 chats that are no longer active'));
  expect(onUnmuteClosed).toHaveBeenCalledOnce();
});

it('gets the focus after an unmute, since a second press on the next button would unmute that too', () => {
  showMuted({ muted: MUTED });
  act(() => one('button', 'Unmute John').focus());
  showMuted({ muted: { ...MUTED, chats: MUTED.chats.slice(1) } });
  expect([buttons().length, document.activeElement]).toEqual([3, one('region', 'Muted')]);
  act(() => one('button', 'Unmute Shop').focus());
  showMuted();
  expect(document.activeElement).toBe(one('region', 'Muted'));
});
