import { activityOf, type Chat } from '../model/chat.ts';
import { type Instant, toEpochMs } from '../model/instant.ts';
import { type MuteKind, muteKindOf } from '../notifications/mutes.ts';
import type { WaitingLimits } from '../notifications/settings.ts';
import { isUnread } from '../read-marks/unread.ts';
import type { Snapshot } from '../snapshot.ts';
import type { I18n } from '../text/i18n.ts';
import { widgetLabel, widgetNameOf } from './chat-labels.ts';
import { formatAgo, formatCompactAgo, formatDateTime } from './format.ts';
import { type RowPage, rowPage } from './row-page.ts';
import { isEmailHit, type RowTexts, rowTexts, textsOf } from './row-texts.ts';
import { type WaitLabel, waitLabel } from './wait-label.ts';

/** One chat as the list shows it. All text is plain and safe to display. */
export interface Row extends RowTexts, RowPage {
  readonly id: string;
  /** Whether the search found the email, which is hidden otherwise. */
  readonly isEmailHit: boolean;
  /** The activity on screen: **Mark as read** covers this and nothing later. */
  readonly activity: Instant;
  /** "4 min. ago"; empty in the first frame. */
  readonly ago: string;
  /** The same as rows show it: `4m`. */
  readonly compactAgo: string;
  /** Returns the full date and time of the activity. */
  readonly dateTime: () => string;
  readonly unread: boolean;
  /** null if the visitor is not waiting, the chat is muted, or this is the first frame. */
  readonly waiting: WaitLabel | null;
  readonly muted: MuteKind | null;
  /** The name of the widget, if there are several widgets. */
  readonly widget: string | null;
  readonly widgetId: string | null;
  /** null if the widget has no name. */
  readonly widgetName: string | null;
  readonly state: RowState;
}

/** `removed`: the chat was closed or left the list while the order was frozen. */
export type RowState = 'active' | 'closed' | 'removed';

/** What all rows of a list have in common. */
export interface RowContext extends Pick<Snapshot, 'marks' | 'waits' | 'mutes'> {
  readonly limits: WaitingLimits;
  /** This computer's clock, epoch ms; null in the first frame of a page. */
  readonly now: number | null;
  readonly i18n: I18n;
  /** Whether rows name their widget. */
  readonly hasSeveralWidgets: boolean;
  /** The folded words of the search. */
  readonly terms: readonly string[];
  /** Texts of rows that are already known, by the chat's id. */
  readonly texts?: Readonly<Record<string, RowTexts>> | undefined;
}

/** Returns the row of a chat. */
export function rowOf(chat: Chat, context: RowContext, state: RowState = 'active'): Row {
  const { marks, mutes, now, i18n, hasSeveralWidgets, terms } = context;
  const texts = textsOf(chat.id, context.texts) ?? rowTexts(chat, terms, i18n);
  const activity = activityOf(chat);
  const activityMs = toEpochMs(activity);
  const muted = state === 'active' ? muteKindOf(chat, mutes) : null;
  return {
    id: chat.id,
    ...texts,
    isEmailHit: isEmailHit(texts, terms),
    activity,
    ago: now === null ? '' : formatAgo(activityMs, now, i18n.locale),
    compactAgo: now === null ? '' : formatCompactAgo(activityMs, now, i18n.locale),
    dateTime: () => formatDateTime(activityMs, i18n.locale),
    ...rowPage(chat, i18n),
    unread: state === 'active' && isUnread(chat, marks),
    waiting: state === 'active' && muted === null ? waitLabel(chat, context) : null,
    muted,
    widget: hasSeveralWidgets ? widgetLabel(chat, i18n) : null,
    widgetId: chat.widgetId,
    widgetName: widgetNameOf(chat),
    state,
  };
}

/** Says how a chat is muted. */
export function mutedText(muted: MuteKind, { t }: I18n): string {
  if (muted === 'widget') return t('mutedWithWidget');
  return muted === 'for-good' ? t('muted') : t('mutedUntilNext');
}
