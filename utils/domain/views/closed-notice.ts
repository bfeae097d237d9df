import type { ClosedChats } from '../list/closed-list.ts';
import type { Failure } from '../model/failure.ts';
import type { I18n } from '../text/i18n.ts';
import { failureText } from './failure-text.ts';
import { formatClock } from './format.ts';

/** Why closed chats could not be fetched, as a sentence, and the picture that goes with it. */
export interface ClosedNotice {
  readonly text: string;
  readonly picture: Failure['kind'];
}

/** null where nothing went wrong. `now` in epoch ms. */
export function closedNotice({ problem }: ClosedChats, now: number, i18n: I18n): ClosedNotice | null {
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
      return { text: failureText(problem.failure, i18n).connecting, picture: problem.failure.kind };
    case 'not-connected':
      return { text: t('notConnected'), picture: 'unauthorized' };
    case 'broken':
      return { text: t('didNotWork'), picture: 'unexpected' };
  }
}
