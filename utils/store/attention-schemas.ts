import type { Chime } from '../domain/attention/chime';
import type { Mutes } from '../domain/attention/mutes';
import type { Notification } from '../domain/attention/notifications';
import type { Snooze } from '../domain/attention/snooze';
import type { Waits } from '../domain/attention/waits';
import { type Instant, isInstant } from '../domain/instant';
import * as z from '../zod';

export type Schema<T> = z.ZodMiniType<T, unknown>;

export const instant = z.custom<Instant>(isInstant);
/** What was read, or told, of one chat. */
export const mark = z.object({ activity: z.nullable(instant), messageCount: z.number() });

const waits: Schema<Waits> = z.record(
  z.string(),
  z.object({
    since: instant,
    isNew: z.boolean(),
    told: z.nullable(mark),
    heard: z._default(z.boolean(), true),
    held: z.boolean(),
    repeated: z.boolean(),
  }),
);

const mutes: Schema<Mutes> = z.object({
  widgets: z.record(z.string(), z.string()),
  chats: z.record(z.string(), z.nullable(instant)),
});

const snooze: Schema<Snooze | null> = z.nullable(z.object({ since: z.number(), until: z.number() }));

const notifications: Schema<readonly Notification[]> = z.array(
  z.object({
    id: z.string(),
    kind: z.enum(['chat', 'repeat', 'summary', 'digest', 'after-quiet']),
    chats: z.array(z.string()),
    state: z.enum(['due', 'showing', 'shown']),
  }),
);

const chime: Schema<Chime | null> = z.nullable(z.object({ left: z.number(), at: z.number() }));

/** What is stored of who waits, and of what was told. */
export const ATTENTION_SCHEMAS = { waits, mutes, snooze, notifications, chime };
