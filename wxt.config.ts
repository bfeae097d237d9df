import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** Where the settings page may point Perch for a self-hosted Magpipe; asked for at that click only. */
const SELF_HOSTED = ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'];

/** Nothing but Perch's own files runs or is drawn; requests go to an API over TLS or on this computer. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  'connect-src https: http://localhost:* http://127.0.0.1:*',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  vite: () => ({ plugins: [preact({ devToolsEnabled: false })] }),
  manifest: ({ browser }) => ({
    name: 'Perch',
    description: 'Counts the Magpipe live chats that wait for you, lists them, and opens the page where each began.',
    permissions: ['storage', 'alarms'],
    host_permissions: ['https://api.magpipe.ai/*'],
    optional_host_permissions: SELF_HOSTED,
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
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
