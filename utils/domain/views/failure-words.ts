import type { Failure } from '../failure';
import type { I18n } from '../i18n';
import { forShow } from '../show-text';
import { named } from './format';

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
export function failureWords(failure: Failure, i18n: I18n): FailureWords {
  const { t } = i18n;
  switch (failure.kind) {
    case 'refused':
      return words(t('failureRefused'), t('failureRefusedAdvice'), t('failureRefusedConnecting'));
    case 'offline':
      return words(t('failureOffline'), t('failureOfflineAdvice'), t('failureOfflineConnecting'));
    case 'timeout': {
      const connecting = t('failureTimeoutConnecting', named(i18n.locale, 15));
      return words(t('failureTimeout'), t('failureTimeoutAdvice'), connecting);
    }
    case 'rate-limited':
      return words(t('failureRateLimited'), t('failureRateLimitedAdvice'), t('failureRateLimitedConnecting'));
    case 'server': {
      const status = String(failure.status);
      return words(t('failureServer'), t('failureServerAdvice', { status }), t('failureServerConnecting', { status }));
    }
    case 'rejected':
      return rejectedWords(failure.status, failure.message, i18n);
    case 'storage':
      return words(t('failureStorage'), t('failureStorageAdvice'), t('failureStorageConnecting'));
    case 'unexpected':
      return words(t('failureUnexpected'), t('failureUnexpectedAdvice'), t('failureUnexpectedConnecting'));
  }
}

function rejectedWords(status: number, text: string | null, { t }: I18n): FailureWords {
  const message = text === null ? '' : forShow(text, SERVER_MESSAGE_SHOWN).replace(/[.。]$/, '');
  if (message) {
    const said = { message };
    return words(t('failureRejected'), t('failureRejectedSaid', said), t('failureRejectedSaidConnecting', said));
  }
  const answered = { status: String(status) };
  const connecting = t('failureRejectedStatusConnecting', answered);
  return words(t('failureRejected'), t('failureRejectedStatus', answered), connecting);
}

function words(short: string, advice: string, connecting: string): FailureWords {
  return { short, advice, connecting };
}
