import { defineConfig } from 'wxt';
import { OLDEST_BROWSERS } from './modules/shared/oldest-browsers.ts';
import { author, homepage } from './package.json';

/**
 * Servers of a self-hosted Magpipe, which may be anywhere; the settings page asks for the one that the user enters
 * (docs/decisions.md, 17).
 */
const SELF_HOSTED_ORIGINS = ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'];

/** Allows only Perch's own files, and requests to an API over TLS or on this computer. */
const contentSecurityPolicy = (isDevelopment: boolean) => [
  "default-src 'none'",
  "script-src 'self'",
  // The development server injects styles, and reports changes over a WebSocket.
  `style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ''}`,
  "img-src 'self'",
  `connect-src https: http://localhost:* http://127.0.0.1:*${isDevelopment ? ' ws://localhost:*' : ''}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** What it takes to build Perch for both browsers, and to read and license what is built. */
const SOURCES = [
  '{components,entrypoints,locales,modules,public,utils}/**',
  'scripts/{setup.mjs,sizes.ts,setup/**}',
  '{package,package-lock,tsconfig}.json',
  'wxt.config.ts',
  '{.npmrc,.nvmrc,LICENSE}',
  '*.md',
  'docs/*.md',
];

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  zip: { includeSources: SOURCES, dotSources: true },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_appDescription__',
    default_locale: 'en',
    homepage_url: homepage,
    // None of these causes a warning at installation. Chrome's background can play sound only in an offscreen document.
    permissions: ['storage', 'alarms', 'contextMenus', ...(browser === 'firefox' ? [] : ['offscreen'])],
    // Requested when the user turns on fewer checks while away, or notifications.
    optional_permissions: ['idle', 'notifications'],
    // On a Mac, Option with Shift types letters. Mark all read has no default keys, for it is too easily pressed by mistake.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+H', mac: 'MacCtrl+Shift+H' } },
      'open-longest-waiting': {
        suggested_key: { default: 'Alt+Shift+Q', mac: 'MacCtrl+Shift+Q' },
        description: '__MSG_commandOpenLongestWaiting__',
      },
      'mark-all-read': { description: '__MSG_commandMarkAllRead__' },
    },
    host_permissions: ['https://api.magpipe.ai/*'],
    optional_host_permissions: SELF_HOSTED_ORIGINS,
    content_security_policy: { extension_pages: contentSecurityPolicy(command === 'serve').join('; ') },
    ...(browser === 'firefox'
      ? {
          // Chrome takes only an email address here, and only the one of the publisher's account.
          author,
          browser_specific_settings: {
            gecko: {
              // Never to be changed: Firefox and addons.mozilla.org know Perch by it (docs/decisions.md, 16).
              id: '{3bf4ad73-998b-44ec-a52f-0fe9f539e90e}',
              strict_min_version: `${OLDEST_BROWSERS.firefox}.0`,
              data_collection_permissions: { required: ['authenticationInfo'] },
            },
          },
        }
      : { minimum_chrome_version: `${OLDEST_BROWSERS.chrome}` }),
  }),
  hooks: {
    'build:manifestGenerated': (_, manifest) => {
      // WXT takes both from the pages' titles, which no language changes.
      for (const button of [manifest.action, manifest.sidebar_action]) {
        if (button) button.default_title = '__MSG_appName__';
      }
    },
  },
});
