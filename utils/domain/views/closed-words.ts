import type { ClosedChats } from '../closed-list';
import type { Failure } from '../failure';
import type { I18n } from '../i18n';
import { failureWords } from './failure-words';
import { formatClock } from './format';

/** Why closed chats could not be fetched, as a sentence, and the picture that goes with it. */
export interface ClosedWords {
  readonly text: string;
  readonly picture: Failure['kind'];
}

/** null where nothing went wrong. `now` in epoch ms. */
export function closedWords({ problem }: ClosedChats, now: number, i18n: I18n): ClosedWords | null {
  const { t, locale } = i18n;
  switch (problem?.kind) {
    case undefined:
      return null;
    case 'wait':
      return {
        text: t('closedWait', { time: formatClock(problem.until, now, locale) }),
        picture: 'rate-limited',
      };
    case 'failed':
      // As at Connect, somebody has asked, and nothing tries again by itself.
      return { text: failureWords(problem.failure, i18n).connecting, picture: problem.failure.kind };
    case 'not-connected':
      return { text: t('notConnected'), picture: 'refused' };
    case 'broken':
      return { text: t('didNotWork'), picture: 'unexpected' };
  }
}
