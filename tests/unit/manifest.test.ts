import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { UserManifest } from 'wxt';
import { OLDEST_BROWSERS } from '../../modules/shared/oldest-browsers.ts';
import config from '../../wxt.config.ts';

type BrowserName = 'chrome' | 'firefox';

async function manifestOf(browser: BrowserName): Promise<UserManifest> {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('The manifest is no function.');
  return await manifest({ browser, command: 'build', manifestVersion: 3, mode: 'production' });
}

async function commandsOf(browser: BrowserName): Promise<NonNullable<UserManifest['commands']>> {
  return (await manifestOf(browser)).commands ?? {};
}

describe.each(['chrome', 'firefox'] as const)('the shortcuts in %s', (browser) => {
  it('type nothing on a Mac, where Option types letters', async () => {
    const keys = Object.values(await commandsOf(browser)).map(({ suggested_key }) => suggested_key);
    const onMac = keys.filter((key) => key !== undefined).map(({ mac }) => mac);
    expect(onMac).toEqual(['MacCtrl+Shift+H', 'MacCtrl+Shift+Q']);
  });

  it('have no default keys for Mark all read', async () => {
    expect((await commandsOf(browser))['mark-all-read']).toEqual({ description: '__MSG_commandMarkAllRead__' });
  });
});

describe('the oldest supported browsers', () => {
  it('are the same in manifests and README', async () => {
    const [chrome, firefox] = await Promise.all([manifestOf('chrome'), manifestOf('firefox')]);
    expect(chrome.minimum_chrome_version).toBe(`${OLDEST_BROWSERS.chrome}`);
    expect(firefox.browser_specific_settings?.gecko?.strict_min_version).toBe(`${OLDEST_BROWSERS.firefox}.0`);
    const readme = readFileSync('README.md', 'utf8');
    expect(readme).toContain(`Edge ${OLDEST_BROWSERS.chrome} or newer`);
    expect(readme).toContain(`Firefox ${OLDEST_BROWSERS.firefox} or newer`);
  });

  it('are not Firefox for Android, on which nobody has tried it', async () => {
    expect((await manifestOf('firefox')).browser_specific_settings).not.toHaveProperty('gecko_android');
  });
});

describe.each(['chrome', 'firefox'] as const)('the manifest for %s', (browser) => {
  it('links to the homepage in package.json, and names the authors where the browser takes a name', async () => {
    const { author, homepage } = JSON.parse(readFileSync('package.json', 'utf8'));
    const manifest = await manifestOf(browser);
    expect(manifest.homepage_url).toBe(homepage);
    expect(manifest.author).toBe(browser === 'firefox' ? author : undefined);
  });

  it('allows scripts, styles and pictures of Perch alone, and requests over TLS or to this computer', async () => {
    const { extension_pages = '' } = ((await manifestOf(browser)).content_security_policy ?? {}) as {
      extension_pages?: string;
    };
    expect(extension_pages.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self'",
      'connect-src https: http://localhost:* http://127.0.0.1:*',
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
  });

  it('lets people grant access to any server over TLS, and without it to this computer alone', async () => {
    const { optional_host_permissions } = await manifestOf(browser);
    expect(optional_host_permissions).toEqual(['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*']);
  });
});

it('the id in Firefox claims no domain', async () => {
  const { gecko } = (await manifestOf('firefox')).browser_specific_settings ?? {};
  expect(gecko?.id).toMatch(/^\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}$/);
});
