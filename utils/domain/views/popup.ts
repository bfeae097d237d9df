import { isChecking } from '../model/connection-state.ts';
import type { Failure } from '../model/failure.ts';
import { isHintVisible } from './hint.ts';
import { type ListView, listView } from './list.ts';
import type { ListInput } from './list-input.ts';
import { type Notice, noticeOf } from './notice.ts';
import { closedStatus, snoozedText, statusText } from './popup-status.ts';
import { type UndoOffer, undoOffer } from './undo-offer.ts';

/** What the main part of the page shows. */
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

/** Popup and side panel, a function of the store and of the user's filter. */
export interface PopupView {
  readonly body: PopupBody;
  /** How fresh the list is, or how much of it is loaded; empty in the first frame if it would name a time. */
  readonly status: string;
  /** The failure that the status names, for its icon; null if it names none. */
  readonly failure: Failure['kind'] | null;
  readonly checking: boolean;
  /** Whether closed chats are shown; nothing that belongs to active chats is then. */
  readonly isClosed: boolean;
  readonly notice: Notice | null;
  /** "Snoozed until 14:30"; empty in the first frame, null if not snoozed. */
  readonly snoozed: string | null;
  /** Whether there are notifications or sounds to snooze. */
  readonly canSnooze: boolean;
  /** Whether to suggest turning on notifications. */
  readonly isHintVisible: boolean;
  readonly list: ListView;
  /** The last change of read marks, made on any page; null in the first frame. */
  readonly undo: UndoOffer | null;
}

/** Returns the view; pass `list` if it was already made from the same chats, marks and filter. */
export function popupView(input: ListInput, list: ListView = listView(input)): PopupView {
  const { snapshot, closed, filter, undo = null, now, i18n, isFirstFrame = false } = input;
  const { notify, sound } = snapshot.settings.notifications;
  const checking = isChecking(snapshot.freshness, now);
  const body = bodyOf(input, list, checking);
  const isClosed = snapshot.connection !== null && filter.show === 'closed';
  const notice = noticeOf(snapshot.health, i18n);
  const isNamed = body !== 'not-connected' && body !== 'nothing-known' && !isClosed && !checking;
  return {
    body,
    status: isClosed ? closedStatus(closed, i18n) : statusText(input, checking, body === 'nothing-known'),
    failure: isNamed && notice ? notice.kind : null,
    checking,
    isClosed,
    notice,
    snoozed: snoozedText(input),
    canSnooze: snapshot.connection !== null && (notify || sound.on),
    isHintVisible: !isClosed && isHintVisible(snapshot, now),
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
