// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { NotificationsSection } from '../../../../components/settings/NotificationsSection.tsx';
import { all, click, descriptionOf, one, renderInPage, unmount } from '../../../support/dom.tsx';
import { notificationsProps } from './props.ts';

afterEach(unmount);

const box = (name: string) => one('checkbox', name) as HTMLInputElement;
const notify = () => box('Notify me when a visitor writes');
const test = () => one('button', 'Send a test notification') as HTMLButtonElement;

function showNotifications(shown: Parameters<typeof notificationsProps>[0] = {}) {
  const props = notificationsProps(shown);
  renderInPage(<NotificationsSection {...props} />);
  return props;
}

it('is off at first, and explains what turning it on means', () => {
  const { onNotify } = showNotifications();
  expect(notify().checked).toBe(false);
  expect(descriptionOf(notify())).toContain('Your browser will ask for permission.');
  click(notify());
  expect(onNotify).toHaveBeenCalledExactlyOnceWith(true);
  showNotifications({ notify: true });
  click(notify());
  expect(notify().checked).toBe(false);
});

it('is busy until it is known', () => {
  showNotifications({ notify: null, events: null });
  expect(one('region', 'Notifications').getAttribute('aria-busy')).toBe('true');
  expect([notify().checked, test().disabled]).toEqual([false, true]);
});

it('offers the events that notify, and says when they apply', () => {
  const { onEvents } = showNotifications();
  const group = one('group', 'Notify me about');
  expect(descriptionOf(group)).toBe('Takes effect once notifications or sound are on.');
  click(box('New chats'));
  expect(onEvents).toHaveBeenLastCalledWith({ newChats: false, existingChats: true });
  const again = showNotifications({ hasAlerts: true, events: { newChats: false, existingChats: true } });
  expect(descriptionOf(group)).toBe('Applies to both notifications and sound.');
  click(box('New messages in existing chats'));
  expect(again.onEvents).toHaveBeenLastCalledWith({ newChats: false, existingChats: false });
});

it('sends a test while notifications are on', () => {
  const { onTest } = showNotifications({ notify: true });
  click(test());
  expect(onTest).toHaveBeenCalledOnce();
  showNotifications({ notify: false });
  expect(test().disabled).toBe(true);
});

it('alerts that the browser no longer permits notifications', () => {
  showNotifications({ isPermissionRevoked: true });
  expect(one('alert').textContent).toContain('The browser is now blocking Perch’s notifications.');
  showNotifications({ notify: true });
  expect(all('alert')).toEqual([]);
});

it('announces that the permission was denied', () => {
  showNotifications({ outcome: { kind: 'denied', text: 'Not changed.' } });
  expect([one('status').textContent, all('alert')]).toEqual(['Not changed.', []]);
});
