// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SettingsScreenProps } from '../../../../components/settings/props.ts';
import { SettingsScreen } from '../../../../components/settings/SettingsScreen.tsx';
import { all, click, descriptionOf, one, renderInPage, type, unmount } from '../../../support/dom.tsx';
import { CONNECTION } from '../popup/render-popup.tsx';
import {
  checkingProps,
  mutedProps,
  notificationsProps,
  quietHoursProps,
  shortcutsProps,
  soundProps,
  waitingProps,
} from './props.ts';

afterEach(unmount);

const DEFAULT = 'https://api.magpipe.ai/functions/v1';
const KEY = `mgp_${'ab12'.repeat(10)}`;
const key = () => one('textbox', 'API key') as HTMLInputElement;
const statusText = () => one('status', undefined, one('region', 'Connection')).textContent;
const address = () => one('textbox', 'API address') as HTMLInputElement;

function showSettings(props: Partial<SettingsScreenProps> = {}) {
  const callbacks = { onConnect: vi.fn(), onDisconnect: vi.fn() };
  const sections = {
    notifications: notificationsProps(),
    sound: soundProps(),
    quietHours: quietHoursProps(),
    waiting: waitingProps(),
    muted: mutedProps(),
    checking: checkingProps(),
    shortcuts: shortcutsProps(),
  };
  const rest = {
    connection: null,
    isUnauthorized: false,
    loading: false,
    defaultApiAddress: DEFAULT,
    version: '1.2.3',
  };
  renderInPage(<SettingsScreen phase={{ kind: 'idle' }} {...sections} {...rest} {...callbacks} {...props} />);
  return callbacks;
}

function submit() {
  const form = document.querySelector('form');
  act(() => void form?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true })));
}

describe('not connected', () => {
  it('explains what the key is for', () => {
    showSettings();
    expect(one('heading', 'Perch settings').tagName).toBe('H1');
    expect(one('region', 'Connection').textContent).toContain(
      'This key gives full access to your account. It stays in this browser.',
    );
    expect(descriptionOf(key())).toContain('Magpipe shows it only once.');
    expect(one('link', 'magpipe.ai').getAttribute('href')).toBe('https://magpipe.ai');
    expect(address().value).toBe(DEFAULT);
  });

  it('connects with the cleaned key and the normalised address', () => {
    const { onConnect } = showSettings();
    type(key(), `  Bearer ${KEY}\n`);
    type(address(), 'https://magpipe.example/functions/v1/');
    submit();
    expect(onConnect).toHaveBeenCalledExactlyOnceWith(KEY, 'https://magpipe.example/functions/v1');
    expect(one('button', 'Connect').getAttribute('type')).toBe('submit');
  });

  it.each([
    ['no key', '  ', DEFAULT, 'Paste your API key first.', 'API key'],
    ['a key that cannot be sent', 'mgp_ключ', DEFAULT, 'That isn’t a valid key.', 'API key'],
    ['an open address', KEY, 'http://magpipe.example', 'Enter an API address that starts with https://', 'API address'],
  ])('sends no request with %s', (_what, typed, where, text, field) => {
    const { onConnect } = showSettings();
    type(key(), typed);
    type(address(), where);
    submit();
    expect(onConnect).not.toHaveBeenCalled();
    expect(one('alert').textContent).toContain(text);
    expect(document.activeElement).toBe(one('textbox', field));
    expect(descriptionOf(one('textbox', field))).toContain(text);
  });

  it('warns about an unusual key, and sends it anyway', () => {
    const { onConnect } = showSettings();
    const warning = () => document.querySelector('[aria-live="polite"]')?.textContent;
    expect(warning()).toBe('');
    type(key(), 'another_key');
    expect(warning()).toContain('doesn’t look like a Magpipe key');
    expect(all('alert')).toEqual([]);
    submit();
    expect(onConnect).toHaveBeenCalledOnce();
    type(key(), KEY);
    expect(warning()).toBe('');
  });

  it('masks the key until the user shows it', () => {
    showSettings();
    const toggle = one('button', 'Show key');
    expect([key().classList.contains('masked'), toggle.getAttribute('aria-pressed')]).toEqual([true, 'false']);
    click(toggle);
    expect([key().classList.contains('masked'), toggle.getAttribute('aria-pressed')]).toEqual([false, 'true']);
    expect(key().autocomplete).toBe('off');
  });

  it('is busy while it connects, and connects once', () => {
    const { onConnect } = showSettings({ phase: { kind: 'connecting' } });
    type(key(), KEY);
    expect(one('button', 'Connect').getAttribute('aria-disabled')).toBe('true');
    submit();
    expect(onConnect).not.toHaveBeenCalled();
    expect(statusText()).not.toBe('');
  });

  it('says what went wrong, and keeps the key for another attempt', () => {
    showSettings();
    type(key(), KEY);
    showSettings({ phase: { kind: 'problem', text: 'Magpipe refused this key.' } });
    expect(one('alert').textContent).toBe('Magpipe refused this key.');
    expect(key().value).toBe(KEY);
  });

  it('shows no form until the connection is known', () => {
    showSettings({ loading: true });
    expect(all('textbox')).toEqual([]);
  });
});

describe('connected', () => {
  it('forgets the typed key and says that it worked', () => {
    showSettings();
    type(key(), KEY);
    showSettings({ phase: { kind: 'connected', text: 'Connected. 24 active chats.' } });
    expect(key().value).toBe('');
    showSettings({ connection: CONNECTION, phase: { kind: 'connected', text: 'Connected. 24 active chats.' } });
    expect(statusText()).toBe('Connected. 24 active chats.');
    expect(document.body.textContent).toContain('Connected with key mgp_abc1…');
    expect(document.body.innerHTML).not.toContain(KEY);
    expect(all('textbox')).toEqual([]);
  });

  it('names the address only if it is not the default', () => {
    showSettings({ connection: CONNECTION });
    expect(document.body.textContent).not.toContain(DEFAULT);
    showSettings({ connection: { ...CONNECTION, apiAddress: 'https://magpipe.example/v1' } });
    expect(document.body.textContent).toContain('https://magpipe.example/v1');
  });

  it('replaces the key through the same form, which can be cancelled', () => {
    const { onConnect } = showSettings({ connection: CONNECTION });
    click(one('button', 'Replace key'));
    type(key(), KEY);
    submit();
    expect(onConnect).toHaveBeenCalledExactlyOnceWith(KEY, DEFAULT);
    click(one('button', 'Cancel'));
    expect(all('textbox')).toEqual([]);
  });

  it('closes the form when the new key is accepted', () => {
    showSettings({ connection: CONNECTION });
    click(one('button', 'Replace key'));
    showSettings({ connection: { ...CONNECTION, id: 'c2' }, phase: { kind: 'connected', text: 'Connected.' } });
    expect(all('textbox')).toEqual([]);
    expect(one('button', 'Replace key')).toBeTruthy();
  });

  it('keeps the form open while a second key is tried, until it is known to work', () => {
    const connected = { kind: 'connected', text: 'Connected.' } as const;
    showSettings({ connection: CONNECTION, phase: connected });
    click(one('button', 'Replace key'));
    type(key(), KEY);
    showSettings({ connection: CONNECTION, phase: { kind: 'connecting' } });
    showSettings({ connection: CONNECTION, phase: { kind: 'problem', text: 'Refused.' } });
    expect([key().value, one('alert').textContent]).toEqual([KEY, 'Refused.']);
    showSettings({ connection: CONNECTION, phase: connected });
    expect(all('textbox')).toEqual([]);
  });

  it('says what went wrong even without a form', () => {
    showSettings({ connection: CONNECTION, phase: { kind: 'problem', text: 'Not disconnected.' } });
    expect(one('alert').textContent).toBe('Not disconnected.');
  });

  it('disconnects immediately with a message, and keeps the focus in its section', () => {
    const { onDisconnect } = showSettings({ connection: CONNECTION });
    act(() => one('button', 'Disconnect').focus());
    click(one('button', 'Disconnect'));
    expect(onDisconnect).toHaveBeenCalledOnce();
    showSettings({ phase: { kind: 'disconnected' } });
    expect(statusText()).toBe('Disconnected. Your key, chats and read marks were deleted from this browser.');
    expect(document.activeElement).toBe(key());
  });
});

it('has sections, each with a heading and an introduction', () => {
  showSettings();
  const sections = all('region').map((region) => [
    region.querySelector('h2')?.textContent,
    Array.from(region.querySelectorAll('.intro'), ({ textContent }) => textContent),
  ]);
  expect(sections.map(([heading]) => heading)).toEqual([
    'Connection',
    'Notifications',
    'Sound',
    'Quiet hours',
    'Waiting',
    'Muted',
    'Checking',
    'Shortcuts',
    'About',
  ]);
  const links = all('link', undefined, one('navigation', 'Sections'));
  const linked = links.map((link) => document.getElementById(link.getAttribute('href')?.slice(1) ?? '')?.textContent);
  expect(linked).toEqual(sections.map(([heading]) => heading));
  for (const [, sentences] of sections) expect(sentences).toEqual([expect.stringMatching(/^[A-Z].+\.$/)]);
});

it('shows the version', () => {
  showSettings();
  expect(one('region', 'About').textContent).toContain('1.2.3');
});

it('says that the key was refused, and asks for another immediately', () => {
  showSettings({
    connection: CONNECTION,
    isUnauthorized: true,
    phase: { kind: 'connected', text: 'Connected. 24 active chats.' },
  });
  expect(one('alert').textContent).toContain('Magpipe refused the key');
  expect(one('region', 'Connection').textContent).not.toContain('Connected');
  expect(key()).toBeDefined();
  expect(one('button', 'Replace key')).toBeDefined();
});

it('drops the message about the last key once another is typed', () => {
  const phase = { kind: 'problem', text: 'Magpipe refused this key.' } as const;
  showSettings({ phase });
  expect(one('alert').textContent).toContain('refused this key');
  type(key(), 'mgp_another');
  expect(all('alert')).toHaveLength(0);
});
