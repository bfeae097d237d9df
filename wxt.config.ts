import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { TRANSLATIONS } from './locales/index.ts';
import { browserMessages } from './locales/messages.ts';

/** Where the settings page may point Perch for a self-hosted Magpipe; asked for at that click only. */
const SELF_HOSTED = ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'];

/** Nothing but Perch's own files runs or is drawn; requests go to an API over TLS or on this computer. */
const contentSecurityPolicy = (isDevelopment: boolean) => [
  "default-src 'none'",
  "script-src 'self'",
  // The development server puts styles into the page, and tells it of changes over a socket.
  `style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ''}`,
  "img-src 'self'",
  `connect-src https: http://localhost:* http://127.0.0.1:*${isDevelopment ? ' ws://localhost:*' : ''}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** The browser that is built for. */
let isFirefox = false;

/** The tables of functions that webextension-polyfill makes promises of, and what stands in their place. */
const TABLES = [
  // It does not start without any entry.
  [/const apiMetadata = \{.*?\n {6}\};/s, 'const apiMetadata = { runtime: {} };'],
  [/const settingMetadata = \{.*?apiMetadata\.privacy = \{.*?\n {6}\};/s, ''],
] as const;

/**
 * What browsers' functions give are promises already, so that of webextension-polyfill only the rest is needed: a listener
 * that answers with a promise. Its tables are left out: 2 kB.
 */
const slimPolyfill = {
  name: 'slim-polyfill',
  transform(code: string, id: string) {
    if (!id.endsWith('/browser-polyfill.js')) return null;
    let slim = code;
    for (const [table, instead] of TABLES) {
      if (!table.test(slim)) throw new Error('A table of webextension-polyfill is not where it was.');
      slim = slim.replace(table, instead);
    }
    return { code: slim, map: null };
  },
};

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  vite: () => ({
    plugins: [preact({ devToolsEnabled: false }), slimPolyfill],
    build: {
      // terser takes 2 % more off than the minifier that comes with Vite, and 1 % more where it looks again and
      // takes functions without a `this` for what they are.
      minify: 'terser',
      terserOptions: { ecma: 2020, toplevel: true, compress: { passes: 4, unsafe_arrows: true } },
      // Every browser that runs Perch preloads modules by itself.
      modulePreload: { polyfill: false },
      cssTarget: ['chrome126', 'firefox140'],
    },
  }),
  hooks: {
    ready: ({ config }) => {
      isFirefox = config.browser === 'firefox';
    },
    'build:publicAssets': (_, files) => {
      for (const [folder, translation] of Object.entries(TRANSLATIONS)) {
        const contents = JSON.stringify(browserMessages(translation));
        files.push({ relativeDest: `_locales/${folder}/messages.json`, contents });
      }
    },
    // webextension-polyfill lets a listener answer a message with a promise, which only the background does, and what Firefox
    // has of its own. For all that pages do, browsers have promises of their own.
    'vite:build:extendConfig': ([entrypoint], config) => {
      const alias = config.resolve?.alias;
      const isBackground = entrypoint?.type === 'background';
      if (alias && (isFirefox || !isBackground)) Reflect.deleteProperty(alias, 'wxt/browser');
      if (isBackground) return;
      // Popup and side panel share all they are made of: in one file, for each further one costs time at every opening. What
      // they seldom show is left out, though the settings share it.
      const groups = [
        {
          name: 'list',
          minShareCount: 2,
          test: (file: string) =>
            !/\/(?:KeyList|Picture|Dialog|ChoiceDialog)\.tsx|\/(?:keys|dialog|choice-dialog)\.css/.test(file),
        },
      ];
      config.build = {
        ...config.build,
        rolldownOptions: { ...config.build?.rolldownOptions, output: { codeSplitting: { groups } } },
      };
    },
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_appName__',
    description: '__MSG_appDescription__',
    default_locale: 'en',
    // None of these warns when Perch is installed; Chrome plays sound in an offscreen document only.
    permissions: ['storage', 'alarms', 'contextMenus', ...(browser === 'firefox' ? [] : ['offscreen'])],
    // Asked for on the settings page, at the click of who wants fewer checks while away, or notifications.
    optional_permissions: ['idle', 'notifications'],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+H' } },
      'open-longest-waiting': {
        suggested_key: { default: 'Alt+Shift+Q' },
        description: '__MSG_commandOpenLongestWaiting__',
      },
      'mark-all-read': {
        suggested_key: { default: 'Alt+Shift+U' },
        description: '__MSG_commandMarkAllRead__',
      },
    },
    host_permissions: ['https://api.magpipe.ai/*'],
    optional_host_permissions: SELF_HOSTED,
    content_security_policy: { extension_pages: contentSecurityPolicy(command === 'serve').join('; ') },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'perch@magpipe.ai',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['authenticationInfo'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '126' }),
  }),
});
