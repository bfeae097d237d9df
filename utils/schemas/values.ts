import { type Instant, isInstant } from '../domain/model/instant.ts';
import * as z from '../zod.ts';

export type Schema<T> = z.ZodMiniType<T, unknown>;

export const instant = z.custom<Instant>(isInstant);
/** The last activity and the message count of a chat at one moment. */
export const mark = z.object({ activity: z.nullable(instant), messageCount: z.number() });

/** Returns the schema of a whole number in this range, both ends included. */
export function integer(min: number, max = Number.MAX_SAFE_INTEGER) {
  return z.number().check(z.refine((value) => Number.isInteger(value) && value >= min && value <= max));
}
