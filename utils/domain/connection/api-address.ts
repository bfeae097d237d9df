/** Where the API is, unless the user says otherwise (docs/api.md). */
export const DEFAULT_API_ADDRESS = 'https://api.magpipe.ai/functions/v1';

/** The endpoint, as documentation and examples show it behind the address; it is pasted together with it. */
const ENDPOINT = /\/+list-chat-sessions$/i;
const SLASHES = /\/+$/;

const LOOPBACK = new Set(['localhost', '127.0.0.1']);

/**
 * The API's address in one form: TLS, or this computer; no credentials, query or fragment; neither a slash nor the endpoint
 * `list-chat-sessions` at its end. Returns null where the text is no such address: the key would travel in the open.
 */
export function parseApiAddress(text: string): string | null {
  const url = URL.parse(text.trim());
  if (!url) return null;
  const isLocalHttp = url.protocol === 'http:' && LOOPBACK.has(url.hostname);
  if ((url.protocol !== 'https:' && !isLocalHttp) || url.username || url.password) return null;
  const path = url.pathname.replace(SLASHES, '').replace(ENDPOINT, '').replace(SLASHES, '');
  return `${url.origin}${path}`;
}

/** The permission that lets the extension talk to the address without CORS: a match pattern of its host, any port. */
export function originPattern(apiAddress: string): string {
  const { protocol, hostname } = new URL(apiAddress);
  return `${protocol}//${hostname}/*`;
}
