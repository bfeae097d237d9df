import type { ConnectResult } from '../connect-result';
import { failureWords } from './failure-words';
import { formatCount } from './format';

const INVALID = {
  empty: 'Paste your API key first.',
  unsendable: 'This key has characters that no key has. Copy it again.',
  address: 'Enter an API address that starts with https://.',
} as const;

/** The sentence for how an attempt to connect ended. */
export function connectWords(result: ConnectResult, locale: string): string {
  switch (result.kind) {
    case 'connected':
      return `Connected. ${formatCount(result.total, 'active chat', 'active chats', locale)}.`;
    case 'invalid':
      return INVALID[result.what];
    case 'failed':
      return failureWords(result.failure).connecting;
  }
}
