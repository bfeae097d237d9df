import { activityOf, type Chat, type ReadMarks } from '../chat';
import { type Instant, toEpochMs } from '../instant';
import { forShow, initials, isVisible } from '../show-text';
import { isUnread } from '../unread';
import { INBOX_URL, visitorPage } from '../visitor-page';
import { formatAgo, formatMoment } from './format';

const NAME_SHOWN = 60;
const MESSAGE_SHOWN = 200;
/** Longer than any email address can be. */
const EMAIL_SHOWN = 320;
const VISITOR_ID_END = 6;

/** One chat as the list shows it. All text is plain text, fit for show. */
export interface Row {
  readonly id: string;
  readonly name: string;
  /** Empty where the name has no letters. */
  readonly initials: string;
  /** The activity that the user sees, so that **Mark as read** covers that and nothing later. */
  readonly activity: Instant;
  readonly ago: string;
  /** The whole date and time of the activity. */
  readonly moment: string;
  readonly message: string | null;
  /** Where the chat started; null where there is no safe page. */
  readonly page: { readonly host: string; readonly path: string } | null;
  /** Why there is no page; null where there is one. */
  readonly pageNote: string | null;
  /** What a click opens: the page, or the inbox. */
  readonly href: string;
  readonly widget: string | null;
  readonly email: string | null;
  readonly unread: boolean;
}

/** A chat's row. `now` in epoch ms; `severalWidgets` says whether the widget tells one chat from another. */
export function rowOf(
  chat: Chat,
  { marks, now, locale, severalWidgets }: { marks: ReadMarks; now: number; locale: string; severalWidgets: boolean },
): Row {
  const place = visitorPage(chat.pageUrl);
  const name = visitorLabel(chat);
  const activity = activityOf(chat);
  const then = toEpochMs(activity);
  return {
    id: chat.id,
    name,
    initials: initials(name),
    activity,
    ago: formatAgo(then, now, locale),
    moment: formatMoment(then, locale),
    message: shown(chat.lastMessage, MESSAGE_SHOWN),
    page: place.kind === 'safe' ? { host: place.page.host, path: place.page.path } : null,
    pageNote: pageNote(place.kind),
    href: place.kind === 'safe' ? place.page.url : INBOX_URL,
    widget: severalWidgets ? widgetLabel(chat) : null,
    email: shown(chat.visitorEmail, EMAIL_SHOWN),
    unread: isUnread(chat, marks),
  };
}

/** The visitor's name, else the email, else "Visitor" and the end of the visitor id (UI.md). */
export function visitorLabel(chat: Chat): string {
  const given = shown(chat.visitorName, NAME_SHOWN) ?? shown(chat.visitorEmail, NAME_SHOWN);
  return given ?? `Visitor ${forShow(chat.visitorId.slice(-VISITOR_ID_END), VISITOR_ID_END)}`.trim();
}

/** The widget's name; a widget that is gone has none (API.md). */
export function widgetLabel(chat: Chat): string {
  return shown(chat.widgetName, NAME_SHOWN) ?? 'Deleted widget';
}

function shown(text: string | null, max: number): string | null {
  const line = text === null ? '' : forShow(text, max);
  return isVisible(line) ? line : null;
}

function pageNote(kind: 'safe' | 'none' | 'unsafe'): string | null {
  if (kind === 'none') return 'No page known. Opens the inbox';
  return kind === 'unsafe' ? 'Page address is not safe. Opens the inbox' : null;
}
