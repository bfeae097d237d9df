import type { ConnectResult } from '../domain/connection/connect-result.ts';
import type { ClosedResult } from '../domain/list/closed-chats.ts';
import { SNOOZE_CHOICES } from '../domain/notifications/snooze.ts';
import { CHECK_FREQUENCIES } from '../domain/settings.ts';
import { listChoiceChange, notificationSettingsChange } from '../schemas/settings.ts';
import { instant, integer, mark } from '../schemas/values.ts';
import * as z from '../zod.ts';

const id = z.string();
const pageUrl = z.nullable(z.string());
const done = z.null();

/** What pages may ask of the background: the fields of each command, which the receiver validates, and its reply. */
const COMMANDS = {
  connect: { fields: { key: z.string(), apiAddress: z.string() }, reply: z.custom<ConnectResult>() },
  disconnect: { fields: {}, reply: done },
  check: { fields: { reason: z.enum(['popup', 'watch', 'button']) }, reply: done },
  markRead: { fields: { id, readUpTo: instant }, reply: done },
  markUnread: { fields: { id }, reply: done },
  markAllRead: {
    fields: {
      through: z.nullable(instant),
      individualMarks: z.record(id, mark),
      unseenIds: z.array(id),
      /** Whether the user does not have the list on screen. */
      listHidden: z.boolean(),
    },
    reply: done,
  },
  /** Replies whether this was still the last change, and has been undone. */
  undoMarks: { fields: { id }, reply: z.object({ undone: z.boolean() }) },
  /** `pageUrl` is opened where the background no longer knows the chat. */
  openChat: { fields: { id, readUpTo: instant, pageUrl, inBackground: z.boolean() }, reply: done },
  listClosed: {
    fields: { offset: integer(0) },
    reply: z.custom<ClosedResult>(),
  },
  openInbox: { fields: {}, reply: done },
  openSettings: { fields: {}, reply: done },
  setChecking: { fields: { checking: z.enum(CHECK_FREQUENCIES) }, reply: done },
  setListChoice: { fields: { choice: listChoiceChange }, reply: done },
  setSingleKeys: { fields: { on: z.boolean() }, reply: done },
  setNotificationSettings: { fields: { change: notificationSettingsChange }, reply: done },
  snooze: { fields: { choice: z.enum(SNOOZE_CHOICES) }, reply: done },
  endSnooze: { fields: {}, reply: done },
  muteChat: { fields: { id, readUpTo: instant, how: z.enum(['for-good', 'next-message']) }, reply: done },
  muteWidget: { fields: { id }, reply: done },
  unmute: { fields: { chatId: z.nullable(id), widgetId: z.nullable(id) }, reply: done },
  /** Replies once the browser has accepted it; whether the system shows it cannot be known. */
  testNotification: { fields: {}, reply: done },
  testSound: { fields: { volume: z.number() }, reply: done },
};

type Commands = typeof COMMANDS;
export type CommandType = keyof Commands;
export type CommandOf<T extends CommandType> = { readonly type: T } & {
  readonly [F in keyof Commands[T]['fields']]: z.infer<Commands[T]['fields'][F]>;
};
export type Command = { [T in CommandType]: CommandOf<T> }[CommandType];
export type ReplyTo<T extends CommandType> = z.infer<Commands[T]['reply']>;

/** A function for every command: one that is missing, or replies with another type, does not compile. */
export type CommandHandlers = { readonly [T in CommandType]: (command: CommandOf<T>) => Promise<ReplyTo<T>> };

export const commandSchema = z.union(
  Object.entries(COMMANDS).map(([type, { fields }]) => z.object({ type: z.literal(type), ...fields })),
) as z.ZodMiniType<unknown> as z.ZodMiniType<Command>;
