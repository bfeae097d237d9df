import { hasHiddenCharacters, sanitizeForDisplay } from '../text/display-text.ts';

/** Where there is no link to one chat session (docs/api.md, the web application). */
export const INBOX_URL = 'https://magpipe.ai/inbox';

const MAX_HOST_LENGTH = 40;
const MAX_PATH_LENGTH = 60;

/** A visitor's page that is safe to open. */
export interface SafePage {
  /** What opens: `http:` or `https:`, without credentials. */
  readonly url: string;
  /** The host that will open, ASCII (punycode), with its end always whole: the end says whose it is. */
  readonly host: string;
  /** The path for show; empty for the root. */
  readonly path: string;
  /** The whole host and path: chats with the same started on the same page. */
  readonly key: string;
}

export type VisitorPage =
  | { readonly kind: 'safe'; readonly page: SafePage }
  /** Magpipe sent no page. */
  | { readonly kind: 'none' }
  /** What was sent is no web address, or one that must not be opened. */
  | { readonly kind: 'unsafe' };

/**
 * The page where a chat started, judged. `page_url` is any text at all (docs/api.md); only `http:` and `https:` open, and
 * credentials are dropped (docs/decisions.md, decision 11).
 */
export function parseVisitorPage(pageUrl: string | null): VisitorPage {
  if (pageUrl === null || pageUrl.trim() === '') return { kind: 'none' };
  const url = URL.parse(pageUrl);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.hostname === '') return { kind: 'unsafe' };
  url.username = '';
  url.password = '';
  const { href, host, pathname } = url;
  const key = host + pathname.replace(/\/+$/, '');
  return { kind: 'safe', page: { url: href, host: displayHost(host), path: displayPath(pathname), key } };
}

function displayHost(host: string): string {
  return host.length > MAX_HOST_LENGTH ? `…${host.slice(-MAX_HOST_LENGTH)}` : host;
}

function displayPath(pathname: string): string {
  if (pathname === '/') return '';
  return sanitizeForDisplay(decodePath(pathname), MAX_PATH_LENGTH);
}

/** Readable letters where they are letters; the escapes stay where they would hide something. */
function decodePath(pathname: string): string {
  try {
    const text = decodeURI(pathname);
    return hasHiddenCharacters(text) ? pathname : text;
  } catch (error) {
    if (error instanceof URIError) return pathname;
    throw error;
  }
}
