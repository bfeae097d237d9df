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

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  vite: () => ({
    plugins: [preact({ devToolsEnabled: false })],
    // Every browser that runs Perch preloads modules by itself.
    // terser takes 2 % more off than the minifier that comes with Vite.
    build: { minify: 'terser', modulePreload: { polyfill: false }, cssTarget: ['chrome126', 'firefox140'] },
  }),
  hooks: {
    'build:publicAssets': (_, files) => {
      for (const [folder, translation] of Object.entries(TRANSLATIONS)) {
        const contents = JSON.stringify(browserMessages(translation));
        files.push({ relativeDest: `_locales/${folder}/messages.json`, contents });
      }
    },
    // webextension-polyfill lets a listener answer a message with a promise, which only the background does. For all that
    // pages do, browsers have promises of their own: there it would be 3 kB for nothing.
    'vite:build:extendConfig': ([entrypoint], config) => {
      const alias = config.resolve?.alias;
      if (entrypoint?.type === 'background') return;
      if (alias) Reflect.deleteProperty(alias, 'wxt/browser');
      // Popup and side panel share all they are made of: in one file, for each further one costs time at every opening. What
      // they seldom show is left out, though the settings share it.
      const groups = [
        {
          name: 'list',
          minShareCount: 2,
          test: (file: string) => !/\/(?:KeyList|Picture)\.tsx|\/keys\.css/.test(file),
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
    permissions: ['storage', 'alarms'],
    // Asked for on the settings page, at the click of who wants fewer checks while away.
    optional_permissions: ['idle'],
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
