import type { IncomingMessage } from 'node:http';
import { type Answer, htmlAnswer } from './answer.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Returns the host of a request, without its port, in lower case; `''` if it names none. */
export function hostOf(request: IncomingMessage): string {
  return (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
}

/**
 * Builds a page for any URL, titled `HOST PATH`, so that tests that open one stay off the internet. It has an icon, because
 * browsers would otherwise request one, which would look like a visit.
 */
export function visitorPage(host: string, path: string): Answer {
  const title = `${host} ${path}`.replace(/[&<>"]/g, (character) => entities[character] ?? '');
  return htmlAnswer(
    200,
    `<!DOCTYPE html><html lang="en"><head><title>${title}</title><link rel="icon" href="data:,"></head><body><h1>${title}</h1></body></html>`,
  );
}
