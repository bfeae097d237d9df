import type { ClosedChats } from '../list/closed-list.ts';
import type { Freshness, Health } from '../model/connection-state.ts';
import { requestedWaitMs } from '../model/failure.ts';
import { snoozedUntil } from '../notifications/snooze.ts';
import type { Snapshot } from '../snapshot.ts';
import type { I18n } from '../text/i18n.ts';
import { formatNumber } from '../text/numbers.ts';
import { failureText } from './failure-text.ts';
import { formatAgo, formatClock, formatCountdown } from './format.ts';
import type { ListInput } from './list-input.ts';

type FailingHealth = Extract<Health, { state: 'failing' }>;

const JUST_NOW_MS = 60_000;

/**
 * Says how fresh the list is; returns '' in the first frame if that would name a time. `isFailureShown`: whether the page
 * names the failure in place of the list, so that the status need not.
 */
export function statusText(
  { snapshot, now, i18n, isFirstFrame = false }: ListInput,
  checking: boolean,
  isFailureShown: boolean,
): string {
  if (isFirstFrame && namesTime(snapshot, checking, now)) return '';
  const { connection, health, freshness } = snapshot;
  const { t } = i18n;
  if (!connection) return t('notConnected');
  if (checking) return t('checkingNow');
  if (health.state === 'failing') {
    const what = isFailureShown ? t('notCheckedYet') : failureText(health.failure, i18n).short;
    return failingText(what, health, isFailureShown ? null : (freshness.checkedAt ?? health.chatsAsOf), now, i18n);
  }
  return freshness.checkedAt === null ? t('notCheckedYet') : checkedText(freshness, freshness.checkedAt, now, i18n);
}

function namesTime({ health, freshness }: Snapshot, checking: boolean, now: number): boolean {
  if (checking) return false;
  const { checkedAt, pausedUntil } = freshness;
  return health.state === 'failing' || pausedUntil !== null || (checkedAt !== null && !isRecent(checkedAt, now));
}

function checkedText({ pausedUntil }: Freshness, checkedAt: number, now: number, i18n: I18n): string {
  const { t } = i18n;
  const checked = isRecent(checkedAt, now)
    ? t('checkedJustNow')
    : t('checkedAgo', { ago: formatAgo(checkedAt, now, i18n.locale) });
  // The user asked for a check, and the request budget is used up.
  const isPaused = pausedUntil !== null && now < pausedUntil;
  if (!isPaused) return checked;
  return t('andNextCheckIn', { what: checked, wait: formatCountdown(pausedUntil - now, i18n.locale) });
}

function isRecent(checkedAt: number, now: number): boolean {
  return now - checkedAt < JUST_NOW_MS;
}

function failingText(
  what: string,
  health: FailingHealth,
  asOf: number | null,
  now: number,
  { t, locale }: I18n,
): string {
  if (requestedWaitMs(health.failure) > 0 && health.retryAt !== null) {
    if (now >= health.retryAt) return t('andCheckingSoon', { what });
    return t('andNextCheckIn', { what, wait: formatCountdown(health.retryAt - now, locale) });
  }
  return asOf === null ? what : t('chatsAsOf', { what, time: formatClock(asOf, now, locale) });
}

/** Says how many of the closed chats are loaded. */
export function closedStatus({ list, total, loading }: ClosedChats, { t, locale }: I18n): string {
  if (total) return t('closedOf', { count: list.length, total: formatNumber(total, locale) });
  return loading ? t('loading') : '';
}

/**
 * Returns "Snoozed until 14:30", '' in the first frame, and null if not snoozed. Quiet hours are left to the badge and the
 * snooze dialog: computing them takes a time zone, which would slow down every opening of the list.
 */
export function snoozedText({ snapshot, now, i18n, isFirstFrame = false }: ListInput): string | null {
  const { connection, snooze } = snapshot;
  const until = connection && snoozedUntil(snooze, now);
  if (until === null) return null;
  return isFirstFrame ? '' : i18n.t('snoozedUntil', { time: formatClock(until, now, i18n.locale) });
}
