import { request as plainRequest } from 'node:http';
import { request } from 'node:https';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { connect, type TLSSocket } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ConnectProxy, startConnectProxy } from '../../support/api/connect-proxy.ts';
import { type StandIn, startStandIn } from '../../support/api/stand-in.ts';

let standIn: StandIn;
let proxy: ConnectProxy;

beforeEach(async () => {
  standIn = await startStandIn({ tls: true });
  proxy = await startConnectProxy(standIn.port);
});
afterEach(async () => {
  await proxy.stop();
  await standIn.stop();
});

interface Sent {
  host: string;
  path: string;
  method?: string;
  body?: string;
  socket?: Socket;
}

/** Sends over TLS, trusting only the stand-in's certificate; the host is only a name, as in the browsers. */
function send({ host, path, method = 'GET', body = '', socket }: Sent): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const ca = standIn.certificate ?? '';
    const isApi = host === 'api.magpipe.ai';
    const tls = { ca, rejectUnauthorized: isApi, servername: host };
    const open =
      socket === undefined
        ? { port: standIn.port, agent: false }
        : { createConnection: (): TLSSocket => connect({ ...tls, socket }) };
    const sent = request({ ...tls, ...open, host: '127.0.0.1', path, method });
    sent.setHeader('Host', host);
    sent.setHeader('Authorization', `Bearer ${standIn.key}`);
    sent.once('error', reject);
    sent.once('response', async (answer) => resolve({ status: answer.statusCode ?? 0, body: await text(answer) }));
    sent.end(body);
  });
}

function tunnelTo(authority: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const sent = plainRequest({
      host: '127.0.0.1',
      port: proxy.port,
      method: 'CONNECT',
      path: authority,
      agent: false,
    });
    sent.once('connect', (_response, socket) => resolve(socket as Socket));
    sent.once('error', reject);
    sent.end();
  });
}

const listPath = '/functions/v1/list-chat-sessions';

describe('the stand-in with TLS', () => {
  it('is the API under the host name of the API', async () => {
    const answer = await send({ host: 'api.magpipe.ai', path: listPath, method: 'POST', body: '{}' });
    expect(JSON.parse(answer.body)).toMatchObject({ total: 24 });
    expect(standIn.requests()).toHaveLength(1);
    expect(standIn.url).toBe(`https://127.0.0.1:${standIn.port}/functions/v1`);
    expect(standIn.pages).toEqual([]);
  });

  it('is a small page under every other host name, and logs the visit', async () => {
    const inbox = await send({ host: 'magpipe.ai', path: '/inbox' });
    expect(inbox.body).toMatch('<title>magpipe.ai /inbox</title>');
    const shop = await send({ host: 'shop.example.com', path: '/?q=<b>' });
    expect(shop.body).toMatch('<title>shop.example.com /?q=&lt;b&gt;</title>');
    expect(standIn.pages).toEqual(['https://magpipe.ai/inbox', 'https://shop.example.com/?q=<b>']);
    expect(standIn.log).toEqual([]);
  });
});

describe('the CONNECT proxy', () => {
  it('leads every host to the stand-in', async () => {
    const socket = await tunnelTo('api.magpipe.ai:443');
    const answer = await send({ host: 'api.magpipe.ai', path: listPath, method: 'POST', body: '{}', socket });
    expect(answer.status).toBe(200);
    const page = await send({ host: 'example.com', path: '/pricing', socket: await tunnelTo('example.com:443') });
    expect(page.body).toMatch('<title>example.com /pricing</title>');
  });

  it('answers plain HTTP with the same small page', async () => {
    const body = await new Promise<string>((resolve, reject) => {
      const sent = plainRequest({
        port: proxy.port,
        host: '127.0.0.1',
        path: 'http://shop.example.com/kontakt',
        agent: false,
      });
      sent.once('response', (answer) => resolve(text(answer)));
      sent.once('error', reject);
      sent.end();
    });
    expect(body).toMatch('<title>shop.example.com /kontakt</title>');
    expect(proxy.pages).toEqual(['http://shop.example.com/kontakt']);
  });

  it('ends open tunnels when it stops', async () => {
    const socket = await tunnelTo('example.com:443');
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => {});
    await proxy.stop();
    socket.resume();
    await closed;
  });
});
