import { foldText } from '../list/fold-text.ts';
import { fromFirstHit } from '../list/highlight.ts';
import type { Chat } from '../model/chat.ts';
import { sanitizeForDisplay } from '../text/display-text.ts';
import type { I18n } from '../text/i18n.ts';
import { initials } from '../text/initials.ts';
import { knownName, messageNote, visibleText, visitorLabel } from './chat-labels.ts';

const MAX_MESSAGE = 200;
/** Messages are stored up to this length. */
const MAX_STORED_MESSAGE = 400;
/** Characters that always fit into the line of a message, at the popup's width. */
const VISIBLE_MESSAGE = 20;
/** Longer than any email address can be. */
const MAX_EMAIL = 320;

/**
 * What a row shows of the visitor's own texts, safe to display. Making them takes a page that was just opened 8 ms: most of
 * the expressions and tables behind them are used for the first time.
 */
export interface RowTexts {
  readonly name: string;
  /** Empty for a visitor without a name, or if the name has no letters. */
  readonly initials: string;
  readonly email: string | null;
  /** The last message. */
  readonly message: string | null;
  /** Shown in place of a message without text; null if `message` is not. */
  readonly messageNote: string | null;
}

/** Returns the texts of a chat's row, the message from a little before the first hit of the folded `terms` on. */
export function rowTexts(chat: Chat, terms: readonly string[], i18n: I18n): RowTexts {
  return {
    name: visitorLabel(chat, i18n),
    initials: initials(knownName(chat) ?? ''),
    email: visibleText(chat.visitorEmail, MAX_EMAIL),
    ...messageTexts(chat, terms, i18n),
  };
}

/** Returns the texts of this chat, if they are among the known ones. */
export function textsOf(id: string, known: Readonly<Record<string, RowTexts>> = {}): RowTexts | undefined {
  return Object.hasOwn(known, id) ? known[id] : undefined;
}

/** Whether the row has to show the email, because the search found it and the name does not show it. */
export function isEmailHit({ name, email }: RowTexts, terms: readonly string[]): boolean {
  return email !== null && email !== name && hasHit(email, terms);
}

function hasHit(text: string, terms: readonly string[]): boolean {
  const foldedText = terms.length === 0 ? '' : foldText(text);
  return terms.some((term) => foldedText.includes(term));
}

function messageTexts(chat: Chat, terms: readonly string[], i18n: I18n): Pick<RowTexts, 'message' | 'messageNote'> {
  const fullMessage = visibleText(chat.lastMessage, MAX_STORED_MESSAGE);
  if (fullMessage === null) return { message: null, messageNote: messageNote(chat, i18n) };
  const excerpt = fromFirstHit(fullMessage, terms, VISIBLE_MESSAGE);
  return { message: sanitizeForDisplay(excerpt, MAX_MESSAGE), messageNote: null };
}
