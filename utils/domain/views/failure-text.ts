import type { Failure } from '../model/failure.ts';
import { sanitizeForDisplay } from '../text/display-text.ts';
import type { I18n } from '../text/i18n.ts';
import { numberPlaceholders } from './format.ts';

const MAX_SERVER_MESSAGE = 160;

export interface FailureText {
  /** What happened, in a few words without a full stop: also the notice's title and a part of the status line. */
  readonly short: string;
  /** What happened and what to do, for the popup, which still shows the known chats. */
  readonly advice: string;
  /** Why the key was not saved, and what to do, for the settings page. */
  readonly connecting: string;
}

/** Returns the texts for a failure. A message of the server is untrusted, so it is made safe to display. */
export function failureText(failure: Failure, i18n: I18n): FailureText {
  const { t } = i18n;
  switch (failure.kind) {
    case 'unauthorized':
      return toFailureText(
        t('failureUnauthorized'),
        t('failureUnauthorizedAdvice'),
        t('failureUnauthorizedConnecting'),
      );
    case 'offline':
      return toFailureText(t('failureOffline'), t('failureOfflineAdvice'), t('failureOfflineConnecting'));
    case 'timeout': {
      const connecting = t('failureTimeoutConnecting', numberPlaceholders(i18n.locale, 15));
      return toFailureText(t('failureTimeout'), t('failureTimeoutAdvice'), connecting);
    }
    case 'rate-limited':
      return toFailureText(t('failureRateLimited'), t('failureRateLimitedAdvice'), t('failureRateLimitedConnecting'));
    case 'server': {
      const status = String(failure.status);
      return toFailureText(
        t('failureServer'),
        t('failureServerAdvice', { status }),
        t('failureServerConnecting', { status }),
      );
    }
    case 'bad-request':
      return badRequestText(failure.status, failure.message, i18n);
    case 'storage':
      return toFailureText(t('failureStorage'), t('failureStorageAdvice'), t('failureStorageConnecting'));
    case 'unexpected':
      return toFailureText(t('failureUnexpected'), t('failureUnexpectedAdvice'), t('failureUnexpectedConnecting'));
  }
}

function badRequestText(status: number, text: string | null, { t }: I18n): FailureText {
  const message = text === null ? '' : sanitizeForDisplay(text, MAX_SERVER_MESSAGE).replace(/[.。]$/, '');
  if (message) {
    const messageValues = { message };
    return toFailureText(
      t('failureBadRequest'),
      t('failureBadRequestMessage', messageValues),
      t('failureBadRequestMessageConnecting', messageValues),
    );
  }
  const statusValues = { status: String(status) };
  const connecting = t('failureBadRequestStatusConnecting', statusValues);
  return toFailureText(t('failureBadRequest'), t('failureBadRequestStatus', statusValues), connecting);
}

function toFailureText(short: string, advice: string, connecting: string): FailureText {
  return { short, advice, connecting };
}
