import type { IncomingMessage } from 'node:http';
import { type Answer, htmlAnswer } from './answer.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The host a request names, without its port, in lower case; `''` where it names none. */
export function hostOf(request: IncomingMessage): string {
  return (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
}

/**
 * A page for any address, titled `HOST PATH`, so that what a test opens lands here and not on the internet. It brings
 * its own icon: browsers would otherwise ask for one, which would look like a visit.
 */
export function visitorPage(host: string, path: string): Answer {
  const title = `${host} ${path}`.replace(/[&<>"]/g, (character) => entities[character] ?? '');
  return htmlAnswer(
    200,
    `<!DOCTYPE html><html lang="en"><head><title>${title}</title><link rel="icon" href="data:,"></head><body><h1>${title}</h1></body></html>`,
  );
}
