import type { Health, Snapshot } from '../chat';
import { activityOf } from '../chat';
import { waitAsked } from '../failure';
import type { I18n } from '../i18n';
import type { Instant } from '../instant';
import { isChecking } from './checking';
import { failureWords } from './failure-words';
import { formatAgo, formatClock, formatWait } from './format';
import { type Filter, type ListView, listView } from './list';

const JUST_NOW_MS = 60_000;

/** What stands where the list stands. */
export type PopupBody =
  | 'not-connected'
  | 'first-check'
  | 'nothing-known'
  | 'no-chats'
  | 'no-match'
  | 'all-read'
  | 'rows';

/** Something went wrong: what, what to do, and which button helps. */
export interface Notice {
  readonly kind: Extract<Health, { state: 'failing' }>['failure']['kind'];
  readonly title: string;
  readonly advice: string;
  readonly action: 'connect' | null;
}

/** The popup, a function of what is stored and of what the user chose to see. */
export interface PopupView {
  readonly body: PopupBody;
  /** How fresh the list is. */
  readonly status: string;
  readonly checking: boolean;
  readonly notice: Notice | null;
  readonly list: ListView;
  /** Up to where **Mark all read** reads; null where nothing is unread. */
  readonly readThrough: Instant | null;
}

/** `now` in epoch ms. A `list` that was made of the same chats and marks before need not be made again. */
export function popupView(
  snapshot: Snapshot,
  filter: Filter,
  now: number,
  i18n: I18n,
  list: ListView = listView(snapshot, filter, now, i18n.locale),
): PopupView {
  const checking = isChecking(snapshot.freshness, now);
  const newest = snapshot.chats.list[0];
  return {
    body: bodyOf(snapshot, filter, list, checking),
    status: statusOf(snapshot, checking, now, i18n),
    checking,
    notice: noticeOf(snapshot.health, i18n),
    list,
    readThrough: newest && list.unread > 0 ? activityOf(newest) : null,
  };
}

function bodyOf({ connection, chats, health }: Snapshot, filter: Filter, list: ListView, checking: boolean): PopupBody {
  if (!connection) return 'not-connected';
  if (list.rows.length > 0) return 'rows';
  if (chats.list.length > 0) return filter.show === 'unread' && list.unread === 0 ? 'all-read' : 'no-match';
  if (chats.complete) return 'no-chats';
  return health.state === 'failing' && !checking ? 'nothing-known' : 'first-check';
}

function statusOf(snapshot: Snapshot, checking: boolean, now: number, i18n: I18n): string {
  const { locale } = i18n;
  const { connection, health, freshness } = snapshot;
  if (!connection) return 'Not connected';
  if (checking) return 'Checking…';
  if (health.state === 'failing') return failingStatus(health, freshness.checkedAt, now, i18n);
  if (freshness.checkedAt === null) return 'Not checked yet';
  const { checkedAt, pausedUntil } = freshness;
  const checked = now - checkedAt < JUST_NOW_MS ? 'Checked just now' : `Checked ${formatAgo(checkedAt, now, locale)}`;
  // A person has asked for a check, and the budget has none left.
  const isPaused = pausedUntil !== null && now < pausedUntil;
  return isPaused ? `${checked}. Next check in ${formatWait(pausedUntil - now, locale)}` : checked;
}

function failingStatus(
  health: Extract<Health, { state: 'failing' }>,
  checkedAt: number | null,
  now: number,
  i18n: I18n,
): string {
  const { locale } = i18n;
  const { short } = failureWords(health.failure, i18n);
  if (waitAsked(health.failure) > 0 && health.retryAt !== null) {
    return `${short}. ${now < health.retryAt ? `Next check in ${formatWait(health.retryAt - now, locale)}` : 'Checking soon'}`;
  }
  const asOf = checkedAt ?? health.chatsAsOf;
  return asOf === null ? short : `${short}. Chats as of ${formatClock(asOf, now, locale)}`;
}

function noticeOf(health: Health, i18n: I18n): Notice | null {
  if (health.state === 'well') return null;
  const { kind } = health.failure;
  const { short, advice } = failureWords(health.failure, i18n);
  const action = kind === 'refused' ? 'connect' : null;
  return { kind, title: short, advice, action };
}
