import type { Health } from '../model/connection-state.ts';
import { countUnread } from '../notifications/mutes.ts';
import type { QuietPeriod } from '../notifications/quiet-period.ts';
import { longestWaiting, waitedMsOf, waitingLevel } from '../notifications/waiting.ts';
import type { Snapshot } from '../snapshot.ts';
import type { I18n } from '../text/i18n.ts';
import { formatNumber } from '../text/numbers.ts';
import { failureText } from './failure-text.ts';
import { formatClock, formatDuration, numberPlaceholders } from './format.ts';
import { quietPeriodText } from './snooze-text.ts';

export interface Badge {
  readonly text: string;
  readonly color: string;
  readonly textColor: string;
  /**
   * Says without colour what the badge cannot: `muted`, not connected; `failing`, the number may be old; `asleep`, a quiet
   * period.
   */
  readonly icon: 'normal' | 'muted' | 'failing' | 'asleep';
  /** Read aloud by screen readers. */
  readonly title: string;
}

type Failing = Health & { state: 'failing' };

const ACCENT = '#4f46e5';
const AMBER = '#b45309';
/** During a quiet period. */
const SOFT = '#6f6ab5';
const ALERT = '#b91c1c';
const GREY = '#6b7280';
const WHITE = '#ffffff';
/** A failure with nothing unread is not shown before this, because most pass on their own. */
const FAILURE_GRACE_MS = 120_000;
const MAX_SHOWN = 999;

/**
 * Returns the badge for what is stored (the badge table of docs/interface.md). A count has the colour of the longest wait,
 * or a soft one during a quiet period, and the title says why. `now` in epoch ms.
 */
export function badgeOf(snapshot: Snapshot, now: number, i18n: I18n, quietPeriod: QuietPeriod | null): Badge {
  const { connection, health } = snapshot;
  if (!connection) return { ...badge('', ACCENT, i18n.t('badgeNotConnected')), icon: 'muted' };
  if (health.state === 'failing') return failingBadge(snapshot, health, now, i18n);
  const unread = countUnread(snapshot);
  const title = healthyTitle(snapshot, unread, i18n);
  if (quietPeriod) {
    const quietTitle = i18n.t('badgeAnd', { badge: title, until: quietPeriodText(quietPeriod, now, i18n) });
    return { ...badge(unreadText(unread), SOFT, quietTitle), icon: 'asleep' };
  }
  const longest = longestWaiting(snapshot);
  const waitMs = longest && waitedMsOf(longest, snapshot.waits, snapshot.marks, now);
  const level = waitingLevel(waitMs, snapshot.settings.notifications.waitingLimits);
  if (level === 'none' || waitMs === null) return badge(unreadText(unread), ACCENT, title);
  const waitingTitle = i18n.t('badgeLongest', { badge: title, wait: formatDuration(waitMs, i18n.locale) });
  return badge(unreadText(unread), level === 'red' ? ALERT : AMBER, waitingTitle);
}

function failingBadge(snapshot: Snapshot, health: Failing, now: number, i18n: I18n): Badge {
  if (health.failure.kind === 'unauthorized') return badge('!', ALERT, i18n.t('badgeUnauthorized'));
  const unread = countUnread(snapshot);
  const isLasting = now - health.failingSince >= FAILURE_GRACE_MS;
  const text = unread === 0 && isLasting ? '?' : unreadText(unread);
  return { ...badge(text, GREY, failingTitle(health, now, i18n)), icon: text === '' ? 'normal' : 'failing' };
}

function failingTitle({ failure, failingSince }: Failing, now: number, i18n: I18n): string {
  const { short: problem, advice } = failureText(failure, i18n);
  const time = formatClock(failingSince, now, i18n.locale);
  // For 400 and 404 the advice quotes the server's message.
  if (failure.kind === 'bad-request') return i18n.t('badgeFailingAdvice', { problem, time, advice });
  return i18n.t('badgeFailing', { problem, time });
}

function healthyTitle({ chats }: Snapshot, unread: number, { t, locale }: I18n): string {
  const { list, total, complete } = chats;
  if (list.length === 0 && !complete) return t('badgeFirstCheck');
  if (unread > MAX_SHOWN) return t('badgeManyUnread', numberPlaceholders(locale, MAX_SHOWN));
  const count = Math.max(total, list.length);
  return unread === 0
    ? t('badgeNoneUnread', { count })
    : t('badgeUnread', { unread: formatNumber(unread, locale), count });
}

function unreadText(unread: number): string {
  if (unread === 0) return '';
  return unread > MAX_SHOWN ? `${MAX_SHOWN}+` : String(unread);
}

function badge(text: string, color: string, title: string): Badge {
  return { text, color, textColor: WHITE, icon: 'normal', title };
}
