import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inEachBrowser } from './harness.ts';

/**
 * The browser's warning for each permission; null: none. Sources: for Chrome
 * https://developer.chrome.com/docs/extensions/reference/permissions-list, for Firefox
 * https://extensionworkshop.com/documentation/develop/request-the-right-permissions/ ("Advised permissions").
 */
const WARNINGS: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  'chrome-mv3': {
    alarms: null,
    contextMenus: null,
    idle: null,
    notifications: 'Display notifications',
    offscreen: null,
    sidePanel: null,
    storage: null,
  },
  // Firefox has neither `offscreen` nor `sidePanel`: its background is a page, and its sidebar needs no permission.
  'firefox-mv3': {
    alarms: null,
    contextMenus: null,
    idle: null,
    notifications: 'Display notifications to you',
    storage: null,
  },
};

describe.each([
  { build: 'chrome-mv3', permissions: ['storage', 'alarms', 'contextMenus', 'offscreen', 'sidePanel'] },
  { build: 'firefox-mv3', permissions: ['storage', 'alarms', 'contextMenus'] },
])('The build $build', ({ build, permissions }) => {
  const manifest = JSON.parse(readFileSync(`.output/${build}/manifest.json`, 'utf8'));
  const warnings = WARNINGS[build] ?? {};

  it('requests only the permissions it needs and one origin, and exposes nothing', () => {
    expect(manifest.permissions).toEqual(permissions);
    expect(manifest.optional_permissions).toEqual(['idle', 'notifications']);
    expect(manifest.host_permissions).toEqual(['https://api.magpipe.ai/*']);
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
  });

  it('causes no installation warning except for the one origin', () => {
    const unknown = [...manifest.permissions, ...manifest.optional_permissions].filter((name) => !(name in warnings));
    expect(unknown).toEqual([]);
    expect(manifest.permissions.filter((name: string) => warnings[name] !== null)).toEqual([]);
  });
});

inEachBrowser(
  'An installed Perch',
  (fixture) => {
    it('has access to the one origin and nothing else, according to the browser', async () => {
      const { name, nativeUi } = fixture().driver;
      const warnings = {
        chromium: 'Read and change your data on api.magpipe.ai',
        firefox: 'Access your data for api.magpipe.ai',
      };
      expect(await nativeUi.installWarnings()).toEqual([warnings[name]]);
    });

    it('gets every suggested shortcut, because none of them is taken', async () => {
      const settings = await fixture().driver.extensionPage('options.html');
      const shortcuts = await settings.evaluate(async () => {
        const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') };
        const commands = await chrome.commands.getAll();
        return {
          count: commands.length,
          without: commands.filter(({ shortcut }) => !shortcut).map(({ name }) => name),
        };
      });
      expect(shortcuts).toEqual({ count: 3, without: ['mark-all-read'] });
      await settings.close();
    });
  },
  () => ({ nativeUi: true }),
);
