import type { ConnectResult } from '../connection/connect-result.ts';
import type { I18n } from '../text/i18n.ts';
import { failureText } from './failure-text.ts';

/** Errors in the form that are found without a request. */
export type InputError = Extract<ConnectResult, { kind: 'invalid' }>['what'];

/** Returns the sentence for an error in the form. */
export function inputErrorText(inputError: InputError, { t }: I18n): string {
  switch (inputError) {
    case 'empty':
      return t('connectEmpty');
    case 'unsendable':
      return t('connectUnsendable');
    case 'address':
      return t('connectAddress');
  }
}

/** Returns the sentence for the result of an attempt to connect. */
export function connectResultText(result: ConnectResult, i18n: I18n): string {
  switch (result.kind) {
    case 'connected':
      return i18n.t('connectDone', { count: result.total });
    case 'invalid':
      return inputErrorText(result.what, i18n);
    case 'superseded':
      return i18n.t('connectSuperseded');
    case 'failed':
      return failureText(result.failure, i18n).connecting;
  }
}
