import type { Chat, Chats, Connection, Freshness, Health, ReadMarks } from '../domain/chat';
import type { Failure } from '../domain/failure';
import { type Instant, isInstant } from '../domain/instant';
import * as z from '../zod';
import type { OpenedTabs, State, StateName } from './items';

type Schema<T> = z.ZodMiniType<T, unknown>;

const text = z.nullable(z.string());
const time = z.nullable(z.number());
const instant = z.custom<Instant>(isInstant);

const chat: Schema<Chat> = z.object({
  id: z.string(),
  widgetId: text,
  widgetName: text,
  visitorId: z.string(),
  visitorName: text,
  visitorEmail: text,
  status: z.string(),
  lastMessage: text,
  lastMessageAt: z.nullable(instant),
  createdAt: instant,
  messageCount: z.number(),
  pageUrl: text,
});

const chats: Schema<Chats> = z.object({
  list: z.array(chat),
  total: z.number(),
  unreadable: z.number(),
  complete: z.boolean(),
});

const marks: Schema<ReadMarks> = z.object({
  readThrough: z.nullable(instant),
  chats: z.record(z.string(), z.object({ activity: z.nullable(instant), messageCount: z.number() })),
});

const connection: Schema<Connection | null> = z.nullable(
  z.object({ id: z.string(), hint: z.string(), apiAddress: z.string() }),
);

const failure: Schema<Failure> = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['refused', 'offline', 'timeout', 'storage', 'unexpected']) }),
  z.object({ kind: z.literal('rate-limited'), waitMs: time }),
  z.object({ kind: z.literal('server'), status: z.number() }),
  z.object({ kind: z.literal('rejected'), status: z.number(), message: text }),
]);

const health: Schema<Health> = z.discriminatedUnion('state', [
  z.object({ state: z.literal('well') }),
  z.object({
    state: z.literal('failing'),
    failure,
    since: z.number(),
    at: z.number(),
    attempts: z.number(),
    retryAt: time,
    chatsAsOf: time,
  }),
]);

const freshness: Schema<Freshness> = z.object({
  checkedAt: time,
  checkingSince: time,
  startedAt: time,
  requests: z.number(),
  walkedAt: time,
});

const opened: Schema<OpenedTabs> = z.object({ tabs: z.record(z.string(), z.number()) });

/** What each stored value must look like; storage can hold anything after an update, a crash or a curious user. */
export const SCHEMAS: { readonly [N in StateName]: Schema<State[N]> } = {
  key: text,
  connection,
  chats,
  marks,
  health,
  freshness,
  opened,
  setAside: z.boolean(),
};
