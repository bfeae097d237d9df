import type { Health } from '../model/connection-state.ts';
import { requestedWaitMs } from '../model/failure.ts';
import { isHintVisible } from '../notifications/hint.ts';
import type { Snapshot } from '../snapshot.ts';
import type { I18n } from '../text/i18n.ts';
import { isChecking } from './checking.ts';
import { failureText } from './failure-text.ts';
import { formatAgo, formatClock, formatCountdown } from './format.ts';
import { type ListView, listView } from './list.ts';
import type { ListInput } from './list-input.ts';
import { snoozedText } from './snoozed.ts';
import { type UndoOffer, undoOffer } from './undo-offer.ts';

const JUST_NOW_MS = 60_000;

/** What stands where the list stands. */
export type PopupBody =
  | 'not-connected'
  | 'first-check'
  | 'nothing-known'
  | 'no-chats'
  | 'no-match'
  | 'all-read'
  | 'rows'
  | 'closed-loading'
  | 'closed-problem'
  | 'no-closed';

/** Something went wrong: what, what to do, and which button helps. */
export interface Notice {
  readonly kind: Extract<Health, { state: 'failing' }>['failure']['kind'];
  readonly title: string;
  readonly advice: string;
  readonly action: 'connect' | null;
}

/** Popup and side panel, a function of what is stored and of what the user chose to see. */
export interface PopupView {
  readonly body: PopupBody;
  /** How fresh the list is; in the first frame empty where a time is to be said. */
  readonly status: string;
  readonly checking: boolean;
  readonly notice: Notice | null;
  /** "Snoozed until 14:30"; empty in the first frame, null where it is not. */
  readonly snoozed: string | null;
  /** Whether anything is told that a person may not want to hear of for a while. */
  readonly canSnooze: boolean;
  /** Whether to say that there are notifications. */
  readonly isHintVisible: boolean;
  readonly list: ListView;
  /** What was done a moment ago, in any list or none, and can be taken back; null in the first frame. */
  readonly undo: UndoOffer | null;
}

/** A `list` that was made of the same chats, marks and filter before need not be made again. */
export function popupView(input: ListInput, list: ListView = listView(input)): PopupView {
  const { snapshot, undo = null, now, i18n, isFirstFrame = false } = input;
  const { notify, sound } = snapshot.settings.notifications;
  const checking = isChecking(snapshot.freshness, now);
  return {
    body: bodyOf(input, list, checking),
    status: isFirstFrame && statusHasTime(snapshot, checking, now) ? '' : statusText(snapshot, checking, now, i18n),
    checking,
    notice: noticeOf(snapshot.health, i18n),
    snoozed: snoozedText(input),
    canSnooze: snapshot.connection !== null && (notify || sound.on),
    isHintVisible: isHintVisible(snapshot, now),
    list,
    undo: isFirstFrame ? null : undoOffer(undo, now, i18n),
  };
}

function bodyOf(input: ListInput, list: ListView, checking: boolean): PopupBody {
  const { connection, chats, health } = input.snapshot;
  if (!connection) return 'not-connected';
  if (list.chats.length > 0) return 'rows';
  if (input.filter.show === 'closed') return closedBody(input);
  if (chats.list.length > 0) return input.filter.show === 'unread' && list.unread === 0 ? 'all-read' : 'no-match';
  if (chats.complete) return 'no-chats';
  return health.state === 'failing' && !checking ? 'nothing-known' : 'first-check';
}

function closedBody({ closed }: ListInput): PopupBody {
  if (closed.list.length > 0) return 'no-match';
  if (closed.problem && !closed.loading) return 'closed-problem';
  return closed.loading || closed.total === null ? 'closed-loading' : 'no-closed';
}

/** Whether more is to be said than a few fixed words. */
function statusHasTime(
  { health, freshness: { checkedAt, pausedUntil } }: Snapshot,
  checking: boolean,
  now: number,
): boolean {
  if (checking) return false;
  return health.state === 'failing' || pausedUntil !== null || (checkedAt !== null && !isRecent(checkedAt, now));
}

function isRecent(checkedAt: number, now: number): boolean {
  return now - checkedAt < JUST_NOW_MS;
}

function statusText(snapshot: Snapshot, checking: boolean, now: number, i18n: I18n): string {
  const { connection, health, freshness } = snapshot;
  const { t, locale } = i18n;
  if (!connection) return t('notConnected');
  if (checking) return t('checkingNow');
  if (health.state === 'failing') return failingStatus(health, freshness.checkedAt, now, i18n);
  if (freshness.checkedAt === null) return t('notCheckedYet');
  const { checkedAt, pausedUntil } = freshness;
  const checked = isRecent(checkedAt, now)
    ? t('checkedJustNow')
    : t('checkedAgo', { ago: formatAgo(checkedAt, now, locale) });
  // A person has asked for a check, and the budget has none left.
  const isPaused = pausedUntil !== null && now < pausedUntil;
  return isPaused ? t('andNextCheckIn', { what: checked, wait: formatCountdown(pausedUntil - now, locale) }) : checked;
}

function failingStatus(
  health: Extract<Health, { state: 'failing' }>,
  checkedAt: number | null,
  now: number,
  i18n: I18n,
): string {
  const { t, locale } = i18n;
  const { short } = failureText(health.failure, i18n);
  if (requestedWaitMs(health.failure) > 0 && health.retryAt !== null) {
    if (now >= health.retryAt) return t('andCheckingSoon', { what: short });
    return t('andNextCheckIn', { what: short, wait: formatCountdown(health.retryAt - now, locale) });
  }
  const asOf = checkedAt ?? health.chatsAsOf;
  return asOf === null ? short : t('chatsAsOf', { what: short, time: formatClock(asOf, now, locale) });
}

function noticeOf(health: Health, i18n: I18n): Notice | null {
  if (health.state === 'healthy') return null;
  const { kind } = health.failure;
  const { short, advice } = failureText(health.failure, i18n);
  const action = kind === 'unauthorized' ? 'connect' : null;
  return { kind, title: short, advice, action };
}
