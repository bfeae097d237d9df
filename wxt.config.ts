import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { TRANSLATIONS } from './locales/index.ts';
import { browserMessages } from './locales/messages.ts';

/** Where the settings page may point Perch for a self-hosted Magpipe; asked for at that click only. */
const SELF_HOSTED_ORIGINS = ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'];

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

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

const POPUP_PAGE = 'entrypoints/popup/index.html';

/** Whether a page loads this module when it opens, and not later by a dynamic import. */
function isLoadedBy(page: string, module: string, graph: ModuleGraph): boolean {
  const found = new Set([module]);
  for (const id of found) for (const importer of graph.getModuleInfo(id)?.importers ?? []) found.add(importer);
  return Array.from(found).some((id) => id.endsWith(page));
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [preact({ devToolsEnabled: false })],
    build: {
      // Every browser that runs Perch preloads modules by itself.
      modulePreload: { polyfill: false },
      cssTarget: ['chrome126', 'firefox140'],
    },
  }),
  hooks: {
    'build:publicAssets': (_, files) => {
      for (const [folder, translation] of Object.entries(TRANSLATIONS)) {
        const contents = JSON.stringify(browserMessages(translation));
        files.push({ relativeDest: `_locales/${folder}/messages.json`, contents });
      }
    },
    'vite:build:extendConfig': ([entrypoint], config) => {
      if (entrypoint?.type === 'background') return;
      // One file for all that the popup loads at opening: each further file would make that slower. What only its dialogs
      // share with another page is loaded with the dialog.
      const name = (id: string, graph: ModuleGraph) => (isLoadedBy(POPUP_PAGE, id, graph) ? 'shared' : null);
      const groups = [{ name, minShareCount: 2 }];
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
    // On a Mac, Option with Shift types letters. Mark all read is too easily pressed by mistake to have keys that the person
    // did not choose.
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
