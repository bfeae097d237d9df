import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { generate } from 'selfsigned';

/** A server that listens on 127.0.0.1 only. */
export interface LoopbackServer {
  readonly server: Server;
  readonly port: number;
  /** The self-signed certificate as PEM; `null` without TLS. */
  readonly certificate: string | null;
  /** Stops listening and closes every connection, hanging ones included. */
  stop(): Promise<void>;
}

/** The host name of the real API, and of the certificate. */
export const API_HOST = 'api.magpipe.ai';

async function selfSigned(): Promise<{ key: string; cert: string }> {
  const pems = await generate([{ name: 'commonName', value: API_HOST }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: API_HOST },
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  return { key: pems.private, cert: pems.cert };
}

/**
 * Serves `listener` on 127.0.0.1 at `port` (0: any free one), over TLS with a certificate generated for it. Rejects if the
 * port is taken.
 */
export async function serveOnLoopback(listener: RequestListener, tls: boolean, port: number): Promise<LoopbackServer> {
  const identity = tls ? await selfSigned() : null;
  const server = identity === null ? createServer(listener) : createTlsServer(identity, listener);
  // Node's own list of connections has neither half-open TLS handshakes nor CONNECT tunnels.
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    server,
    port: (server.address() as AddressInfo).port,
    certificate: identity?.cert ?? null,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        for (const socket of sockets) socket.destroy();
      }),
  };
}
