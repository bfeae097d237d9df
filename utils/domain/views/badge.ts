import { longestWaiting } from '../attention/longest';
import { countUnread } from '../attention/mutes';
import type { Quiet } from '../attention/quiet-state';
import { waitingLevel } from '../attention/waiting-level';
import { waited } from '../attention/waits';
import type { Health, Snapshot } from '../chat';
import type { I18n } from '../i18n';
import { formatNumber } from '../numbers';
import { failureWords } from './failure-words';
import { formatClock, formatLasted, named } from './format';
import { quietWords } from './snooze-words';

export interface Badge {
  readonly text: string;
  readonly color: string;
  readonly textColor: string;
  /** The muted one says, where no badge can, that nothing is counted. */
  readonly icon: 'normal' | 'muted';
  /** Screen readers speak it. */
  readonly title: string;
}

type Failing = Health & { state: 'failing' };

const ACCENT = '#4f46e5';
const AMBER = '#b45309';
/** Of snooze and quiet hours. */
const SOFT = '#6f6ab5';
const ALERT = '#b91c1c';
const GREY = '#6b7280';
const WHITE = '#ffffff';
/** So long a failure with nothing unread is not worth a sign: most pass by themselves. */
const QUIET_FAILURE_MS = 120_000;
const MOST_SHOWN = 999;

/**
 * The badge, a function of what is stored (the badge table of docs/interface.md). While it counts it has the colour of the chat that
 * waits longest, or a soft one while it is quiet, and the title says why. `now` in epoch ms.
 */
export function badgeOf(snapshot: Snapshot, now: number, i18n: I18n, quiet: Quiet | null): Badge {
  const { connection, health } = snapshot;
  if (!connection) return { ...badge('', ACCENT, i18n.t('badgeNotConnected')), icon: 'muted' };
  if (health.state === 'failing') return failingBadge(snapshot, health, now, i18n);
  const unread = countUnread(snapshot);
  const title = wellTitle(snapshot, unread, i18n);
  if (quiet)
    return badge(unreadText(unread), SOFT, i18n.t('badgeAnd', { badge: title, until: quietWords(quiet, now, i18n) }));
  const longest = longestWaiting(snapshot);
  const ms = longest && waited(longest, snapshot.waits, snapshot.marks, now);
  const level = waitingLevel(ms, snapshot.settings.attention.waiting);
  if (level === 'none' || ms === null) return badge(unreadText(unread), ACCENT, title);
  const words = i18n.t('badgeLongest', { badge: title, wait: formatLasted(ms, i18n.locale) });
  return badge(unreadText(unread), level === 'red' ? ALERT : AMBER, words);
}

function failingBadge(snapshot: Snapshot, health: Failing, now: number, i18n: I18n): Badge {
  if (health.failure.kind === 'refused') return badge('!', ALERT, i18n.t('badgeRefused'));
  const unread = countUnread(snapshot);
  const lasted = now - health.since >= QUIET_FAILURE_MS;
  return badge(unread === 0 && lasted ? '?' : unreadText(unread), GREY, failingTitle(health, now, i18n));
}

function failingTitle({ failure, since }: Failing, now: number, i18n: I18n): string {
  const { short: problem, advice } = failureWords(failure, i18n);
  const time = formatClock(since, now, i18n.locale);
  // A 400 or 404 carries what the server said, and the advice quotes it.
  if (failure.kind === 'rejected') return i18n.t('badgeFailingAdvice', { problem, time, advice });
  return i18n.t('badgeFailing', { problem, time });
}

function wellTitle({ chats }: Snapshot, unread: number, { t, locale }: I18n): string {
  const { list, total, complete } = chats;
  if (list.length === 0 && !complete) return t('badgeFirstCheck');
  if (unread > MOST_SHOWN) return t('badgeManyUnread', named(locale, MOST_SHOWN));
  const count = Math.max(total, list.length);
  return unread === 0
    ? t('badgeNoneUnread', { count })
    : t('badgeUnread', { unread: formatNumber(unread, locale), count });
}

function unreadText(unread: number): string {
  if (unread === 0) return '';
  return unread > MOST_SHOWN ? `${MOST_SHOWN}+` : String(unread);
}

function badge(text: string, color: string, title: string): Badge {
  return { text, color, textColor: WHITE, icon: 'normal', title };
}
