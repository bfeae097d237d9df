import type { Failure } from '../failure';
import { forShow } from '../show-text';

const SERVER_MESSAGE_SHOWN = 160;

export interface FailureWords {
  /** What happened, in a few words. */
  readonly short: string;
  /** What happened and what to do, for the popup, where known chats stay. */
  readonly advice: string;
  /** Why the key was not stored, and what to do, for the settings page. */
  readonly connecting: string;
}

/** The one table of words for what can go wrong. The server's own message is foreign text and is made fit for show. */
export function failureWords(failure: Failure): FailureWords {
  switch (failure.kind) {
    case 'refused':
      return {
        short: 'Magpipe refused the key',
        advice: 'It may have been revoked. Connect again with another key.',
        connecting: 'Magpipe refused this key. Copy it again, or make a new one under Settings → API.',
      };
    case 'offline':
      return {
        short: 'Offline',
        advice: 'Perch cannot reach Magpipe. It tries again by itself.',
        connecting: 'Perch cannot reach Magpipe. Look at your internet connection, then try again.',
      };
    case 'timeout':
      return {
        short: 'No answer in time',
        advice: 'Magpipe takes too long to answer. Perch tries again by itself.',
        connecting: 'Magpipe did not answer within 15 seconds. Try again in a moment.',
      };
    case 'rate-limited':
      return {
        short: 'Too many requests',
        advice: 'Everything that uses this Magpipe account shares one limit. Perch waits as long as Magpipe asked.',
        connecting: 'Magpipe says there were too many requests on this account. Wait a few minutes, then try again.',
      };
    case 'server':
      return {
        short: 'Magpipe has trouble',
        advice: `It answered with error ${failure.status}. Perch tries again by itself.`,
        connecting: `Magpipe has trouble and answered with error ${failure.status}. Try again in a few minutes.`,
      };
    case 'rejected':
      return rejectedWords(failure.status, failure.message);
    case 'storage':
      return {
        short: 'Perch could not store the chats',
        advice: 'The storage of this browser may be full or broken. Perch tries again by itself.',
        connecting: 'This browser could not store the key. Its storage may be full or broken.',
      };
    case 'unexpected':
      return {
        short: 'Unexpected answer',
        advice: 'Perch could not read what came back. If this network asks you to sign in, do that first.',
        connecting:
          'What came back is not an answer of Magpipe. Look at the API address, and whether this network asks you to sign in.',
      };
  }
}

function rejectedWords(status: number, message: string | null): FailureWords {
  const shown = message === null ? '' : forShow(message, SERVER_MESSAGE_SHOWN).replace(/\.$/, '');
  const said = shown ? `Magpipe says: “${shown}”.` : `Magpipe answered with error ${status}.`;
  return {
    short: 'Magpipe turned the check down',
    advice: `${said} Look at the API address in Settings.`,
    connecting: `${said} Look at the API address under Advanced.`,
  };
}
