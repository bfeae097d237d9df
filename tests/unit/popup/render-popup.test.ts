// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { renderPopup } from '../../../entrypoints/popup/render-popup.tsx';
import { listPreviewOf } from '../../../utils/domain/views/list-preview.ts';
import { aSnapshot, CHECKED_AT, knownChats, someChats } from '../../support/chats.ts';
import { fakePaints } from '../../support/first-paint.ts';
import { ENGLISH } from '../../support/i18n.ts';
import { setStored } from './open-list.tsx';

afterEach(() => {
  const root = document.getElementById('app');
  if (root) render(null, root);
  document.body.innerHTML = '';
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('runs no effect before the first frame is on screen, however long that takes to be rendered', async () => {
  const snapshot = aSnapshot({ chats: knownChats(someChats(3)) });
  await setStored({ ...snapshot, listPreview: listPreviewOf(snapshot, CHECKED_AT, ENGLISH, null) });
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(((id: string) => id) as never);
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en');
  const sent = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue({ ok: true, reply: null } as never);
  const listened = vi.spyOn(window, 'addEventListener');
  const keyListeners = () => listened.mock.calls.filter(([type]) => type === 'keydown').length;
  vi.useFakeTimers();
  const paints = fakePaints();
  document.body.innerHTML = '<div id="app"></div>';
  renderPopup('panel');
  await vi.advanceTimersByTimeAsync(400);
  expect(document.querySelectorAll('.row')).toHaveLength(3);
  expect([keyListeners(), sent.mock.calls.length]).toEqual([0, 0]);
  paints.report('first-contentful-paint');
  await vi.advanceTimersByTimeAsync(100);
  expect(keyListeners()).toBeGreaterThan(0);
});
