/** The API's address, unless the user changes it (docs/api.md). */
export const DEFAULT_API_ADDRESS = 'https://api.magpipe.ai/functions/v1';

/** The endpoint: documentation and examples show it after the address, so people paste both. */
const ENDPOINT = /\/+list-chat-sessions$/i;
const SLASHES = /\/+$/;

const LOOPBACK = new Set(['localhost', '127.0.0.1']);

/**
 * Normalizes the API's address: no query or fragment, and no slash or endpoint `list-chat-sessions` at the end. Returns null
 * for anything but `https:`, or `http:` on this computer, because the key would be sent unencrypted, and with credentials.
 */
export function parseApiAddress(text: string): string | null {
  const url = URL.parse(text.trim());
  if (!url) return null;
  const isLocalHttp = url.protocol === 'http:' && LOOPBACK.has(url.hostname);
  if ((url.protocol !== 'https:' && !isLocalHttp) || url.username || url.password) return null;
  const path = url.pathname.replace(SLASHES, '').replace(ENDPOINT, '').replace(SLASHES, '');
  return `${url.origin}${path}`;
}

/** Returns the host permission that makes requests to the address exempt from CORS: a match pattern for any port. */
export function originPattern(apiAddress: string): string {
  const { protocol, hostname } = new URL(apiAddress);
  return `${protocol}//${hostname}/*`;
}
