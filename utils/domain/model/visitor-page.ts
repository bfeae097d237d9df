import { hasHiddenCharacters, sanitizeForDisplay } from '../text/display-text.ts';

/** The inbox: there is no link to a single chat (docs/api.md, the web application). */
export const INBOX_URL = 'https://magpipe.ai/inbox';

const MAX_HOST_LENGTH = 40;
const MAX_PATH_LENGTH = 60;

/** A visitor's page that is safe to open. */
export interface SafePage {
  /** What opens: `http:` or `https:`, without credentials. */
  readonly url: string;
  /** The host that will open, ASCII (punycode). Its end is never truncated, because it shows who owns the page. */
  readonly host: string;
  /** The path for display; empty for the root. */
  readonly path: string;
  /** Host and path; chats with the same key started on the same page. */
  readonly key: string;
}

export type VisitorPage =
  | { readonly kind: 'safe'; readonly page: SafePage }
  /** Magpipe sent no page. */
  | { readonly kind: 'none' }
  /** It isn't a web address, or one that must not be opened. */
  | { readonly kind: 'unsafe' };

/**
 * Parses the page where a chat started. `page_url` can be any text (docs/api.md); only `http:` and `https:` may open, and
 * credentials are removed (docs/decisions.md, decision 11).
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

/** Decodes escaped letters, unless the decoded text would hide something. */
function decodePath(pathname: string): string {
  try {
    const text = decodeURI(pathname);
    return hasHiddenCharacters(text) ? pathname : text;
  } catch (error) {
    if (error instanceof URIError) return pathname;
    throw error;
  }
}
