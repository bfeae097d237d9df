import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A browser's only way to the network, which can be cut. */
export interface NetworkLink {
  /** The port on 127.0.0.1 that the browser talks to. */
  port: number;
  /** Setting it to true also drops every open connection. */
  isCut: boolean;
  /** Drops every connection and leads new ones to this port on 127.0.0.1, uncut. */
  connectTo(port: number): void;
  stop(): Promise<void>;
}

/** Forwards bytes to and from `targetPort` on 127.0.0.1. */
export async function openNetworkLink(targetPort: number): Promise<NetworkLink> {
  let target = targetPort;
  const sockets = new Set<Socket>();
  let isCut = false;
  const dropAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  const join = (from: Socket, to: Socket) => {
    sockets.add(from);
    from.on('error', () => from.destroy());
    from.on('close', () => sockets.delete(from) && to.destroy());
    from.pipe(to);
  };
  const server = createServer((browser) => {
    const server = connect(target, '127.0.0.1');
    join(browser, server);
    join(server, browser);
    if (isCut) dropAll();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    get isCut() {
      return isCut;
    },
    set isCut(cut) {
      isCut = cut;
      if (cut) dropAll();
    },
    connectTo(port) {
      target = port;
      isCut = false;
      dropAll();
    },
    async stop() {
      const closed = once(server, 'close');
      server.close();
      dropAll();
      await closed;
    },
  };
}
