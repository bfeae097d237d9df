import { type Chat, hasMessage } from '../model/chat.ts';
import { isVisible, sanitizeForDisplay } from '../text/display-text.ts';
import { lastGraphemes } from '../text/graphemes.ts';
import type { I18n } from '../text/i18n.ts';

const MAX_NAME = 60;
const MAX_MESSAGE = 200;
/** In characters as people see them. */
const VISITOR_ID_SUFFIX = 6;

/** Returns the visitor's name, else the email, else "Visitor" and the end of the visitor id (docs/interface.md). */
export function visitorLabel(chat: Chat, { t }: I18n): string {
  return (
    knownName(chat) ??
    t('visitor', { id: sanitizeForDisplay(lastGraphemes(chat.visitorId, VISITOR_ID_SUFFIX), MAX_NAME) }).trim()
  );
}

/** Returns the visitor's name, else the email; null if there is neither. */
export function knownName(chat: Chat): string | null {
  return visibleText(chat.visitorName, MAX_NAME) ?? visibleText(chat.visitorEmail, MAX_NAME);
}

/** Returns the widget's name; a deleted widget has none (docs/api.md). */
export function widgetLabel(chat: Chat, { t }: I18n): string {
  return widgetNameOf(chat) ?? t('deletedWidget');
}

/** Returns the widget's name, safe to display; null if it has none. */
export function widgetNameOf(chat: Chat): string | null {
  return visibleText(chat.widgetName, MAX_NAME);
}

/** Returns the last message, safe to display; null if there is none or it has no text. */
export function messageLabel(chat: Chat): string | null {
  return visibleText(chat.lastMessage, MAX_MESSAGE);
}

/** Returns the note that stands in for a last message without text. */
export function messageNote(chat: Chat, { t }: I18n): string {
  return hasMessage(chat) ? t('messageWithoutText') : t('noMessage');
}

/** Returns the text safe to display, cut to `max` characters; null if nothing of it would be visible. */
export function visibleText(text: string | null, max: number): string | null {
  const sanitized = text === null ? '' : sanitizeForDisplay(text, max);
  return isVisible(sanitized) ? sanitized : null;
}
