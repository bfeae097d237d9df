import type { ConnectResult } from '../connect-result';
import type { I18n } from '../i18n';
import { failureWords } from './failure-words';

/** What can be wrong with what was entered; nobody need be asked for that. */
export type Mistake = Extract<ConnectResult, { kind: 'invalid' }>['what'];

export function mistakeWords(mistake: Mistake, { t }: I18n): string {
  switch (mistake) {
    case 'empty':
      return t('connectEmpty');
    case 'unsendable':
      return t('connectUnsendable');
    case 'address':
      return t('connectAddress');
  }
}

/** The sentence for how an attempt to connect ended. */
export function connectWords(result: ConnectResult, i18n: I18n): string {
  switch (result.kind) {
    case 'connected':
      return i18n.t('connectDone', { count: result.total });
    case 'invalid':
      return mistakeWords(result.what, i18n);
    case 'superseded':
      return i18n.t('connectSuperseded');
    case 'failed':
      return failureWords(result.failure, i18n).connecting;
  }
}
