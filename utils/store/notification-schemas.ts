import type { Chime } from '../domain/notifications/chime.ts';
import type { Mutes } from '../domain/notifications/mutes.ts';
import type { Notification } from '../domain/notifications/notifications.ts';
import type { Snooze } from '../domain/notifications/snooze.ts';
import type { Waits } from '../domain/notifications/waits.ts';
import { instant, mark, type Schema } from '../schemas/values.ts';
import * as z from '../zod.ts';

const waits: Schema<Waits> = z.record(
  z.string(),
  z.object({
    waitingSince: instant,
    isNew: z.boolean(),
    notifiedUpTo: z.nullable(mark),
    notified: z.boolean(),
    deferred: z.boolean(),
    reminded: z.boolean(),
  }),
);

const mutes: Schema<Mutes> = z.object({
  widgets: z.record(z.string(), z.string()),
  chats: z.record(z.string(), z.nullable(instant)),
});

const snooze: Schema<Snooze | null> = z.nullable(z.object({ startedAt: z.number(), until: z.number() }));

const notifications: Schema<readonly Notification[]> = z.array(
  z.object({
    id: z.string(),
    kind: z.enum(['chat', 'reminder', 'summary', 'digest', 'after-quiet-period']),
    chatIds: z.array(z.string()),
    state: z.enum(['due', 'showing', 'shown']),
  }),
);

const chime: Schema<Chime | null> = z.nullable(z.object({ repeatsLeft: z.number(), nextAt: z.number() }));

/** The schemas of waits, mutes, snooze, notifications and chime. */
export const NOTIFICATION_SCHEMAS = { waits, mutes, snooze, notifications, chime };
