import type { Spending } from '../domain/budget';
import type { Chat, Chats, Connection, Freshness, Health, ReadMarks } from '../domain/chat';
import type { Failure } from '../domain/failure';
import { CHECKING, type Settings } from '../domain/settings';
import type { Undo } from '../domain/undo';
import type { Glimpse } from '../domain/views/glimpse';
import type { Walk } from '../domain/walk';
import * as z from '../zod';
import { ATTENTION_SCHEMAS, instant, mark, type Schema } from './attention-schemas';
import type { OpenedTabs, State, StateName } from './items';

const text = z.nullable(z.string());
const time = z.nullable(z.number());

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
  pageHost: z.exactOptional(text),
});

const knownChat = z.object({ activity: instant, messageCount: z.number() });

const chats: Schema<Chats> = z.object({
  list: z.array(chat),
  total: z.number(),
  unreadable: z.number(),
  complete: z.boolean(),
  accounted: z.number(),
  doubtful: z.boolean(),
  unexplained: z._default(z.nullable(z.object({ surplus: z.number(), walks: z.number() })), null),
  disputed: z._default(z.array(z.string()), []),
  frontier: z.nullable(instant),
  silent: z.number(),
  gone: z._default(z.record(z.string(), knownChat), {}),
});

const marks: Schema<ReadMarks> = z.object({
  readThrough: z.nullable(instant),
  chats: z.record(z.string(), mark),
});

const connection: Schema<Connection | null> = z.nullable(
  z.object({ id: z.string(), hint: z.string(), apiAddress: z.string(), since: z.number() }),
);

/** One for each kind, so that a new kind doesn't compile until it can be stored. */
const FAILURES: { readonly [K in Failure['kind']]: Schema<Extract<Failure, { kind: K }>> } = {
  refused: z.object({ kind: z.literal('refused') }),
  offline: z.object({ kind: z.literal('offline') }),
  timeout: z.object({ kind: z.literal('timeout') }),
  'rate-limited': z.object({ kind: z.literal('rate-limited'), waitMs: time }),
  server: z.object({ kind: z.literal('server'), status: z.number(), waitMs: time }),
  rejected: z.object({ kind: z.literal('rejected'), status: z.number(), message: text }),
  storage: z.object({ kind: z.literal('storage') }),
  unexpected: z.object({ kind: z.literal('unexpected') }),
};
const failure: Schema<Failure> = z.union(Object.values(FAILURES));

const health: Schema<Health> = z.union([
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
  since: time,
  movedAt: time,
  walkedAt: time,
  behind: z.boolean(),
  afterGap: z.boolean(),
  pausedUntil: time,
  serverAhead: z._default(z.number(), 0),
  presence: z.enum(['here', 'away']),
  answeredOffline: z.catch(z.boolean(), false),
});

const others = (documented: number) =>
  z.nullable(z.object({ count: z.number(), at: z.number(), limit: z._default(z.number(), documented) }));
const spending: Schema<Spending> = z.object({
  times: z.array(z.number()),
  minute: others(100),
  hour: others(1_000),
});

const walk: Schema<Walk | null> = z.nullable(
  z.object({
    connectionId: z.string(),
    goal: z.enum(['news', 'everything']),
    top: z.nullable(instant),
    cursor: z.object({
      reached: z.nullable(instant),
      lastId: text,
      offset: z.number(),
      total: z.number(),
      attempts: z.number(),
      probing: z.boolean(),
      unordered: z.nullable(instant),
    }),
    dated: z.enum(['open', 'calm', 'cut', 'end']),
    silent: z.object({ offset: z.number(), lastId: text, ended: z.boolean(), whole: z.boolean() }),
    atBottom: z.boolean(),
    unordered: z.array(instant),
    seen: z.array(z.string()),
    datedSeen: z.number(),
    silentSeen: z.array(z.string()),
    unreadable: z.array(z.string()),
    nameless: z.number(),
    pages: z.number(),
    failures: z.number(),
    began: z.object({ total: z.number(), accounted: z.number() }),
  }),
);

const opened: Schema<OpenedTabs> = z.object({ tabs: z.record(z.string(), z.number()) });

const undo: Schema<Undo | null> = z.nullable(
  z.object({
    id: z.string(),
    count: z.number(),
    turned: z.enum(['read', 'unread']),
    at: z.number(),
    before: marks,
  }),
);

/** The rest of them `settingsFrom` judges, word by word (`READINGS` in `shapes.ts`). */
const settings: Schema<Settings> = z.custom<Settings>((value) => checking.safeParse(value).success);
const checking = z.object({ checking: z.enum(CHECKING) });

/** The background only writes it, and anew wherever it is another; a page judges what it draws (`shapes.ts`). */
const glimpse = z.custom<Glimpse | null>();

/** What each stored value must look like; storage can hold anything after an update, a crash or a curious user. */
export const SCHEMAS: { readonly [N in StateName]: Schema<State[N]> } = {
  key: text,
  connection,
  chats,
  marks,
  ...ATTENTION_SCHEMAS,
  health,
  freshness,
  walk,
  spending: z.nullable(spending),
  spentBefore: spending,
  opened,
  undo,
  settings,
  setAside: z.boolean(),
  glimpse,
};
