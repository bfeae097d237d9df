import type { Chat } from '../chat';
import { type Mutes, mutedBy } from './mutes';
import type { AttentionSettings } from './settings';

/** Whether the person wants to hear of this chat: as a new one, or of news in it. */
export function isOfInterest(
  chat: Chat,
  asNew: boolean,
  { attention, mutes }: { readonly attention: AttentionSettings; readonly mutes: Mutes },
): boolean {
  return attention[asNew ? 'newChats' : 'news'] && mutedBy(chat, mutes) === null;
}
