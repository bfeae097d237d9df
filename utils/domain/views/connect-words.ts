import type { ConnectResult } from '../connect-result';
import { failureWords } from './failure-words';
import { formatCount } from './format';

/** What is wrong with what was entered; nobody need be asked for that. */
export const INVALID_WORDS = {
  empty: 'Paste your API key first.',
  unsendable: 'This cannot be a key. Copy it again, or make a new one under Settings → API.',
  address: 'Enter an API address that starts with https://',
} as const;

/** The sentence for how an attempt to connect ended. */
export function connectWords(result: ConnectResult, locale: string): string {
  switch (result.kind) {
    case 'connected':
      return `Connected. ${formatCount(result.total, 'active chat', 'active chats', locale)}.`;
    case 'invalid':
      return INVALID_WORDS[result.what];
    case 'superseded':
      return 'The connection was changed elsewhere in the meantime. Try again.';
    case 'failed':
      return failureWords(result.failure).connecting;
  }
}
