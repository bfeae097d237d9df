import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { writeAnswer } from './answer.ts';
import { serveOnLoopback } from './loopback-server.ts';
import { hostOf, visitorPage } from './visitor-page.ts';

/** A running proxy. */
export interface ConnectProxy {
  readonly port: number;
  /** The `http:` URLs that were opened through it. */
  readonly pages: string[];
  /** Stops listening and closes every tunnel. */
  stop(): Promise<void>;
}

function tunnel(client: Duplex, head: Buffer, targetPort: number): void {
  const target = connect(targetPort, '127.0.0.1', () => {
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    target.write(head);
    target.pipe(client).pipe(target);
  });
  const end = () => {
    target.destroy();
    client.destroy();
  };
  for (const side of [client, target]) side.once('close', end).on('error', end);
}

/**
 * Starts an HTTP proxy on 127.0.0.1 that leads every CONNECT to the stand-in at `targetPort`, and answers plain HTTP like
 * the stand-in does. It is for Firefox, which can't map host names.
 */
export async function startConnectProxy(targetPort: number): Promise<ConnectProxy> {
  const pages: string[] = [];
  const { server, port, stop } = await serveOnLoopback(
    (request, response) => {
      // A proxy gets a whole URL, a server only a path; browsers can be configured to use this as either.
      const base = `http://${hostOf(request) || 'unknown.invalid'}`;
      const url = URL.parse(request.url ?? '/', base) ?? new URL('http://unknown.invalid/');
      pages.push(url.href);
      writeAnswer(response, visitorPage(url.hostname, url.pathname + url.search));
    },
    false,
    0,
  );
  server.on('connect', (_request: IncomingMessage, client: Duplex, head: Buffer) => tunnel(client, head, targetPort));
  return { port, pages, stop };
}
