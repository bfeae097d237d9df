import type { Checking } from '../settings';
import { formatNumber } from './format';

/** How one choice of how often Perch checks is presented; `name` is a name, the rest are whole sentences. */
export interface CheckingWords {
  readonly name: string;
  /** How often Perch then checks. */
  readonly pace: string;
  readonly cost: string;
}

export function checkingWords(checking: Checking, locale: string): CheckingWords {
  const n = (value: number) => formatNumber(value, locale);
  switch (checking) {
    case 'live':
      return {
        name: 'Live',
        pace: `Every ${n(5)} seconds during a conversation, every ${n(15)} otherwise, and every ${n(30)} after a quiet half hour.`,
        cost: `Perch stays awake and takes the most battery and data: up to ${n(500)} checks an hour.`,
      };
    case 'balanced':
      return {
        name: 'Balanced',
        pace: `Every ${n(8)} to ${n(10)} seconds during a conversation, every ${n(30)} otherwise, and every minute after a quiet half hour.`,
        cost: `Takes battery and data mainly while people write: about ${n(60)} to ${n(450)} checks an hour.`,
      };
    case 'light':
      return {
        name: 'Light',
        pace: `Every ${n(30)} seconds during a conversation, every minute otherwise, and every ${n(2)} minutes after a quiet half hour.`,
        cost: `Takes the least battery and data: about ${n(30)} to ${n(120)} checks an hour.`,
      };
  }
}

/** What Magpipe allows (API.md, rate limits); `checking` decides how much of it Perch takes. */
export function sharedLimitWords(locale: string): string {
  return `Magpipe allows ${formatNumber(1000, locale)} checks an hour for each account, shared by all people and devices that use it.`;
}

/** The sentence for a choice that was kept. Without a connection there is nothing to check yet. */
export function chosenWords(checking: Checking, connected: boolean, locale: string): string {
  const n = (value: number) => formatNumber(value, locale);
  const paces: Record<Checking, string> = {
    live: `every ${n(15)} seconds, and every ${n(5)} during a conversation`,
    balanced: `every ${n(30)} seconds, and every ${n(8)} to ${n(10)} during a conversation`,
    light: `every minute, and every ${n(30)} seconds during a conversation`,
  };
  return `Saved. ${connected ? 'Perch now checks' : 'Once connected, Perch checks'} ${paces[checking]}.`;
}

/** The sentence for what became of the wish to check less often while away, or no longer so. */
export function awayWords(wanted: boolean, granted: boolean): string {
  if (wanted && !granted) return 'Not changed. Without your permission Perch cannot tell whether you are away.';
  return granted
    ? 'Saved. Perch checks less often while you are away.'
    : 'Saved. Perch checks just as often while you are away.';
}
