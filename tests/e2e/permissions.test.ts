import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inEachBrowser } from './harness.ts';

/**
 * What a browser says of a permission before it gives it; null: nothing. Of Chrome by
 * https://developer.chrome.com/docs/extensions/reference/permissions-list, of Firefox by
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
  // Firefox knows neither `offscreen` nor `sidePanel`: its background is a page, and its sidebar needs no permission.
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

  it('asks for what it needs and one origin, and opens nothing', () => {
    expect(manifest.permissions).toEqual(permissions);
    expect(manifest.optional_permissions).toEqual(['idle', 'notifications']);
    expect(manifest.host_permissions).toEqual(['https://api.magpipe.ai/*']);
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
  });

  it('lets nobody be warned at its installation, but of the one origin', () => {
    const unknown = [...manifest.permissions, ...manifest.optional_permissions].filter((name) => !(name in warnings));
    expect(unknown).toEqual([]);
    expect(manifest.permissions.filter((name: string) => warnings[name] !== null)).toEqual([]);
  });
});

inEachBrowser(
  'Installed,',
  (fixture) => {
    it('Perch is said to have access to the one origin, and to nothing else', async () => {
      const { name, nativeUi } = fixture().driver;
      const warnings = {
        chromium: 'Read and change your data on api.magpipe.ai',
        firefox: 'Access your data for api.magpipe.ai',
      };
      expect(await nativeUi.installWarnings()).toEqual([warnings[name]]);
    });

    it('every command that suggests keys has them, for none of them is taken', async () => {
      const settings = await fixture().driver.extensionPage('options.html');
      const missing = await settings.evaluate(async () => {
        const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') };
        const commands = await chrome.commands.getAll();
        return {
          count: commands.length,
          without: commands.filter(({ shortcut }) => !shortcut).map(({ name }) => name),
        };
      });
      expect(missing).toEqual({ count: 3, without: ['mark-all-read'] });
      await settings.close();
    });
  },
  () => ({ nativeUi: true }),
);
