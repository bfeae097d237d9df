import type { ClosedChats } from '../list/closed-list.ts';
import type { Failure } from '../model/failure.ts';
import type { I18n } from '../text/i18n.ts';
import { failureText } from './failure-text.ts';
import { formatClock } from './format.ts';

/** Why closed chats could not be loaded, as a sentence, and its picture. */
export interface ClosedNotice {
  readonly text: string;
  readonly picture: Failure['kind'];
}

/** Returns null if nothing went wrong. `now` in epoch ms; null in the first frame of a page, which shows no closed chats. */
export function closedNotice({ problem }: ClosedChats, now: number | null, i18n: I18n): ClosedNotice | null {
  const { t, locale } = i18n;
  if (now === null) return null;
  switch (problem?.kind) {
    case undefined:
      return null;
    case 'wait':
      return {
        text: t('closedWait', { time: formatClock(problem.until, now, locale) }),
        picture: 'rate-limited',
      };
    case 'failed':
      // The text for Connect fits: the user asked, and there is no automatic retry.
      return { text: failureText(problem.failure, i18n).connecting, picture: problem.failure.kind };
    case 'not-connected':
      return { text: t('notConnected'), picture: 'unauthorized' };
    case 'broken':
      return { text: t('didNotWork'), picture: 'unexpected' };
  }
}
