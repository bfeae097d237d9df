import { showsHint } from '../attention/hint';
import type { Health, Snapshot } from '../chat';
import { waitAsked } from '../failure';
import type { I18n } from '../i18n';
import { isChecking } from './checking';
import { failureWords } from './failure-words';
import { formatAgo, formatClock, formatWait } from './format';
import { type ListView, listView } from './list';
import type { Scene } from './scene';
import { snoozedWords } from './snoozed';
import { type UndoOffer, undoOffer } from './undo-words';

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
  readonly hint: boolean;
  readonly list: ListView;
  /** What was done a moment ago, in any list or none, and can be taken back; null in the first frame. */
  readonly undo: UndoOffer | null;
}

/** A `list` that was made of the same chats, marks and filter before need not be made again. */
export function popupView(scene: Scene, list: ListView = listView(scene)): PopupView {
  const { snapshot, undo = null, now, i18n, first = false } = scene;
  const { notify, sound } = snapshot.settings.attention;
  const checking = isChecking(snapshot.freshness, now);
  return {
    body: bodyOf(scene, list, checking),
    status: first && saysTime(snapshot, checking, now) ? '' : statusOf(snapshot, checking, now, i18n),
    checking,
    notice: noticeOf(snapshot.health, i18n),
    snoozed: snoozedWords(scene),
    canSnooze: snapshot.connection !== null && (notify || sound.on),
    hint: showsHint(snapshot, now),
    list,
    undo: first ? null : undoOffer(undo, now, i18n),
  };
}

function bodyOf(scene: Scene, list: ListView, checking: boolean): PopupBody {
  const { connection, chats, health } = scene.snapshot;
  if (!connection) return 'not-connected';
  if (list.chats.length > 0) return 'rows';
  if (scene.filter.show === 'closed') return closedBody(scene);
  if (chats.list.length > 0) return scene.filter.show === 'unread' && list.unread === 0 ? 'all-read' : 'no-match';
  if (chats.complete) return 'no-chats';
  return health.state === 'failing' && !checking ? 'nothing-known' : 'first-check';
}

function closedBody({ closed }: Scene): PopupBody {
  if (closed.list.length > 0) return 'no-match';
  if (closed.problem && !closed.loading) return 'closed-problem';
  return closed.loading || closed.total === null ? 'closed-loading' : 'no-closed';
}

/** Whether more is to be said than a few fixed words. */
function saysTime(
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

function statusOf(snapshot: Snapshot, checking: boolean, now: number, i18n: I18n): string {
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
  return isPaused ? t('andNextCheckIn', { what: checked, wait: formatWait(pausedUntil - now, locale) }) : checked;
}

function failingStatus(
  health: Extract<Health, { state: 'failing' }>,
  checkedAt: number | null,
  now: number,
  i18n: I18n,
): string {
  const { t, locale } = i18n;
  const { short } = failureWords(health.failure, i18n);
  if (waitAsked(health.failure) > 0 && health.retryAt !== null) {
    if (now >= health.retryAt) return t('andCheckingSoon', { what: short });
    return t('andNextCheckIn', { what: short, wait: formatWait(health.retryAt - now, locale) });
  }
  const asOf = checkedAt ?? health.chatsAsOf;
  return asOf === null ? short : t('chatsAsOf', { what: short, time: formatClock(asOf, now, locale) });
}

function noticeOf(health: Health, i18n: I18n): Notice | null {
  if (health.state === 'well') return null;
  const { kind } = health.failure;
  const { short, advice } = failureWords(health.failure, i18n);
  const action = kind === 'refused' ? 'connect' : null;
  return { kind, title: short, advice, action };
}
