import type { Chat, Chats } from '../domain/model/chat.ts';
import type { Connection, Freshness, Health } from '../domain/model/connection-state.ts';
import type { Failure } from '../domain/model/failure.ts';
import type { ReadMarks } from '../domain/read-marks/read-marks.ts';
import type { Undo } from '../domain/read-marks/undo.ts';
import type { RequestLog } from '../domain/schedule/request-log.ts';
import type { Walk } from '../domain/sync/walk.ts';
import type { ListPreview } from '../domain/views/list-preview.ts';
import { settings } from '../schemas/settings.ts';
import { instant, mark, type Schema } from '../schemas/values.ts';
import * as z from '../zod.ts';
import type { OpenedTabs, State, StateName } from './items.ts';
import { NOTIFICATION_SCHEMAS } from './notification-schemas.ts';

const nullableString = z.nullable(z.string());
const nullableNumber = z.nullable(z.number());

const chat: Schema<Chat> = z.object({
  id: z.string(),
  widgetId: nullableString,
  widgetName: nullableString,
  visitorId: z.string(),
  visitorName: nullableString,
  visitorEmail: nullableString,
  status: z.string(),
  lastMessage: nullableString,
  lastMessageAt: z.nullable(instant),
  createdAt: instant,
  messageCount: z.number(),
  pageUrl: nullableString,
  pageHost: z.exactOptional(nullableString),
});

const knownChat = z.object({ activity: instant, messageCount: z.number() });

const chats: Schema<Chats> = z.object({
  list: z.array(chat),
  total: z.number(),
  unreadable: z.number(),
  complete: z.boolean(),
  expectedTotal: z.number(),
  needsFullWalk: z.boolean(),
  totalMismatch: z.nullable(z.object({ surplus: z.number(), walks: z.number() })),
  missingIds: z.array(z.string()),
  syncedUpTo: z.nullable(instant),
  emptyCount: z.number(),
  unlistedChats: z.record(z.string(), knownChat),
});

const marks: Schema<ReadMarks> = z.object({
  readThrough: z.nullable(instant),
  chats: z.record(z.string(), mark),
});

const connection: Schema<Connection | null> = z.nullable(
  z.object({ id: z.string(), hint: z.string(), apiAddress: z.string(), connectedAt: z.number() }),
);

/** One for each kind, so that a new kind doesn't compile until it can be stored. */
const FAILURES: { readonly [K in Failure['kind']]: Schema<Extract<Failure, { kind: K }>> } = {
  unauthorized: z.object({ kind: z.literal('unauthorized') }),
  offline: z.object({ kind: z.literal('offline') }),
  timeout: z.object({ kind: z.literal('timeout') }),
  'rate-limited': z.object({ kind: z.literal('rate-limited'), waitMs: nullableNumber }),
  server: z.object({ kind: z.literal('server'), status: z.number(), waitMs: nullableNumber }),
  'bad-request': z.object({ kind: z.literal('bad-request'), status: z.number(), message: nullableString }),
  storage: z.object({ kind: z.literal('storage') }),
  unexpected: z.object({ kind: z.literal('unexpected') }),
};
const failure: Schema<Failure> = z.union(Object.values(FAILURES));

const health: Schema<Health> = z.union([
  z.object({ state: z.literal('healthy') }),
  z.object({
    state: z.literal('failing'),
    failure,
    failingSince: z.number(),
    lastFailedAt: z.number(),
    attempts: z.number(),
    retryAt: nullableNumber,
    chatsAsOf: nullableNumber,
  }),
]);

const freshness: Schema<Freshness> = z.object({
  checkedAt: nullableNumber,
  checkingSince: nullableNumber,
  startedAt: nullableNumber,
  watchingSince: nullableNumber,
  newMessageFoundAt: nullableNumber,
  lastFullWalkAt: nullableNumber,
  behind: z.boolean(),
  afterAbsence: z.boolean(),
  pausedUntil: nullableNumber,
  serverAheadMs: z.number(),
  presence: z.enum(['here', 'away']),
  answeredOffline: z.boolean(),
});

const otherRequests = z.nullable(z.object({ count: z.number(), at: z.number(), limit: z.number() }));
const requestLog: Schema<RequestLog> = z.object({
  times: z.array(z.number()),
  minute: otherRequests,
  hour: otherRequests,
});

const walk: Schema<Walk | null> = z.nullable(
  z.object({
    connectionId: z.string(),
    goal: z.enum(['incremental', 'full']),
    upperBound: z.nullable(instant),
    cursor: z.object({
      reached: z.nullable(instant),
      lastId: nullableString,
      offset: z.number(),
      total: z.number(),
      attempts: z.number(),
      probing: z.boolean(),
      tiedMoment: z.nullable(instant),
    }),
    withMessages: z.enum(['open', 'unchanged', 'capped', 'end']),
    emptyChats: z.object({ offset: z.number(), lastId: nullableString, ended: z.boolean(), gapless: z.boolean() }),
    endConfirmed: z.boolean(),
    tiedMoments: z.array(instant),
    visitedIds: z.array(z.string()),
    withMessagesCount: z.number(),
    emptyIds: z.array(z.string()),
    unreadableIds: z.array(z.string()),
    rowsWithoutId: z.number(),
    pages: z.number(),
    failures: z.number(),
    atStart: z.object({ total: z.number(), expectedTotal: z.number() }),
  }),
);

const openedTabs: Schema<OpenedTabs> = z.object({ tabIds: z.record(z.string(), z.number()) });

const undo: Schema<Undo | null> = z.nullable(
  z.object({
    id: z.string(),
    count: z.number(),
    changedTo: z.enum(['read', 'unread']),
    at: z.number(),
    previousMarks: marks,
  }),
);

/** Not validated here: the background only writes it. Pages check its shape (shapes.ts). */
const listPreview = z.custom<ListPreview | null>();

/** The schema of each item: storage can hold anything after an update, a crash or a curious user. */
export const SCHEMAS: { readonly [N in StateName]: Schema<State[N]> } = {
  key: nullableString,
  connection,
  chats,
  marks,
  ...NOTIFICATION_SCHEMAS,
  health,
  freshness,
  walk,
  requestLog: z.nullable(requestLog),
  savedRequestLog: requestLog,
  openedTabs,
  undo,
  settings,
  updateReadyAt: nullableNumber,
  quarantined: z.boolean(),
  listPreview,
};
