import * as z from '../zod.ts';

/** For fields that a chat can do without: a value of another type than documented is dropped, and the chat stays. */
const optionalText = z.catch(z.nullish(z.string()), null);

/** One session as the API sends it (docs/api.md, the table of fields). Unknown fields are ignored. */
export const sessionSchema = z.object({
  id: z.string().check(z.refine((id) => id.length > 0 && id.length <= 100)),
  widget_id: optionalText,
  widget_name: optionalText,
  visitor_id: optionalText,
  visitor_name: optionalText,
  visitor_email: optionalText,
  status: optionalText,
  last_message: optionalText,
  last_message_at: z.nullish(z.string()),
  message_count: z.catch(z.number().check(z.refine((count) => count >= 0)), 0),
  page_url: optionalText,
  created_at: z.string(),
});

export type WireSession = z.infer<typeof sessionSchema>;

/**
 * The answer without its rows, which are validated one by one: one bad row loses one chat (docs/decisions.md, decision 12).
 */
export const answerSchema = z.object({
  sessions: z.array(z.unknown()),
  total: z.number().check(z.refine((total) => Number.isInteger(total) && total >= 0)),
});

/** The only part that is read of an invalid row: which chat it is. */
export const rowIdSchema = z.object({ id: z.string().check(z.refine((id) => id.length > 0)) });

const errorDetail = z.object({
  code: z.catch(z.nullish(z.string()), null),
  message: z.catch(z.nullish(z.string()), null),
});

/** The four shapes of an error body (docs/api.md, errors); any part can be missing. */
export const errorSchema = z.object({
  error: z.catch(z.nullish(z.union([z.string(), errorDetail])), null),
  message: z.catch(z.nullish(z.string()), null),
});

/** An error of the API itself: at least one part of its four shapes is present. */
export const apiErrorSchema = z.union([
  z.object({ error: z.union([z.string(), errorDetail]) }),
  z.object({ code: z.union([z.string(), z.number()]) }),
  z.object({ message: z.string() }),
]);
