import { type Instant, isInstant } from '../domain/model/instant.ts';
import type { NotificationSettingsChange } from '../domain/notifications/settings.ts';
import { SNOOZE_CHOICES } from '../domain/notifications/snooze-choice.ts';
import { CHECK_FREQUENCIES, LIST_FILTERS, LIST_ORDERS } from '../domain/settings.ts';
import * as z from '../zod.ts';
import type { Reply } from './replies.ts';

const instant = z.custom<Instant>(isInstant);
const id = z.string();
const listChoice = z.object({ show: z.enum(LIST_FILTERS), order: z.enum(LIST_ORDERS), widget: z.nullable(z.string()) });

/** What of it is none, the handler leaves as it was. */
const notificationSettingsChange = z.custom<NotificationSettingsChange>();

/** What pages may ask of the background. The receiver validates: one schema gives the type and the guard. */
export const commandSchema = z.union([
  z.object({ type: z.literal('connect'), key: z.string(), apiAddress: z.string() }),
  z.object({ type: z.literal('disconnect') }),
  z.object({ type: z.literal('check'), reason: z.enum(['popup', 'watch', 'button']) }),
  z.object({ type: z.literal('markRead'), id, readUpTo: instant }),
  z.object({ type: z.literal('markUnread'), id }),
  z.object({
    type: z.literal('markAllRead'),
    through: z.nullable(instant),
    individualMarks: z.record(id, z.object({ activity: z.nullable(instant), messageCount: z.number() })),
    unseenIds: z.array(id),
    /** By somebody who does not have the list before their eyes. */
    listHidden: z.optional(z.boolean()),
  }),
  z.object({ type: z.literal('undoMarks'), id }),
  z.object({
    type: z.literal('openChat'),
    id,
    readUpTo: instant,
    /** The page to open where the background no longer knows the chat. */
    pageUrl: z.nullable(z.string()),
    inBackground: z.boolean(),
  }),
  z.object({ type: z.literal('listClosed'), offset: z.number().check(z.refine((n) => Number.isInteger(n) && n >= 0)) }),
  z.object({ type: z.literal('openInbox') }),
  z.object({ type: z.literal('openSettings') }),
  z.object({ type: z.literal('setChecking'), checking: z.enum(CHECK_FREQUENCIES) }),
  z.object({ type: z.literal('setListChoice'), choice: z.partial(listChoice) }),
  z.object({ type: z.literal('setSingleKeys'), on: z.boolean() }),
  z.object({ type: z.literal('setAttention'), change: notificationSettingsChange }),
  z.object({ type: z.literal('snooze'), choice: z.enum(SNOOZE_CHOICES) }),
  z.object({ type: z.literal('endSnooze') }),
  z.object({ type: z.literal('muteChat'), id, readUpTo: instant, how: z.enum(['for-good', 'next-message']) }),
  z.object({ type: z.literal('muteWidget'), id }),
  z.object({ type: z.literal('unmute'), chatId: z.nullable(id), widgetId: z.nullable(id) }),
  z.object({ type: z.literal('testNotification') }),
  z.object({ type: z.literal('testSound'), volume: z.number() }),
]);

export type Command = z.infer<typeof commandSchema>;
export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;

/** A function for every command: one that is missing, or answers with another type, does not compile. */
export type CommandHandlers = { readonly [T in CommandType]: (command: CommandOf<T>) => Promise<Reply[T]> };
