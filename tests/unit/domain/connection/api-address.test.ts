import { describe, expect, it } from 'vitest';
import {
  DEFAULT_API_ADDRESS,
  originPattern,
  parseApiAddress,
} from '../../../../utils/domain/connection/api-address.ts';

describe('parseApiAddress', () => {
  it.each([
    [DEFAULT_API_ADDRESS, DEFAULT_API_ADDRESS],
    [`  ${DEFAULT_API_ADDRESS}//  `, DEFAULT_API_ADDRESS],
    ['HTTPS://Chat.Example.COM/functions/v1', 'https://chat.example.com/functions/v1'],
    ['https://chat.example.com', 'https://chat.example.com'],
    ['https://chat.example.com:443/v1', 'https://chat.example.com/v1'],
    ['https://chat.example.com:8443/v1', 'https://chat.example.com:8443/v1'],
    ['https://chat.example.com/v1/?key=1#top', 'https://chat.example.com/v1'],
    ['https://пример.рф/v1', 'https://xn--e1afmkfd.xn--p1ai/v1'],
    [`${DEFAULT_API_ADDRESS}/list-chat-sessions`, DEFAULT_API_ADDRESS],
    [`\n${DEFAULT_API_ADDRESS}/list-chat-sessions/ `, DEFAULT_API_ADDRESS],
    [`${DEFAULT_API_ADDRESS}//list-chat-sessions?limit=20#top`, DEFAULT_API_ADDRESS],
    ['https://chat.example.com/list-chat-sessions', 'https://chat.example.com'],
    ['https://chat.example.com/my-list-chat-sessions', 'https://chat.example.com/my-list-chat-sessions'],
    ['https://chat.example.com/list-chat-sessions/v1', 'https://chat.example.com/list-chat-sessions/v1'],
    ['http://localhost:54321/functions/v1', 'http://localhost:54321/functions/v1'],
    ['http://127.0.0.1:54321/', 'http://127.0.0.1:54321'],
  ])('parses %s', (text, address) => {
    expect(parseApiAddress(text)).toBe(address);
  });

  it('leaves its own result unchanged', () => {
    const address = parseApiAddress('https://chat.example.com:8443/a b//') ?? '';
    expect(address).not.toBe('');
    expect(parseApiAddress(address)).toBe(address);
  });

  it.each([
    '',
    'api.magpipe.ai',
    '/functions/v1',
    'http://api.magpipe.ai/functions/v1',
    'http://localhost.example.com/',
    'http://127.0.0.2.example.com/',
    'ftp://localhost/',
    'javascript:alert(1)',
    'https://user@chat.example.com/',
    'https://user:password@chat.example.com/',
    'https://:password@chat.example.com/',
    'https://',
  ])('rejects %j', (text) => {
    expect(parseApiAddress(text)).toBeNull();
  });
});

describe('originPattern', () => {
  it.each([
    [DEFAULT_API_ADDRESS, 'https://api.magpipe.ai/*'],
    ['https://chat.example.com:8443/v1', 'https://chat.example.com/*'],
    ['http://127.0.0.1:54321', 'http://127.0.0.1/*'],
  ])('has the host of %s without the port', (address, pattern) => {
    expect(originPattern(address)).toBe(pattern);
  });
});
