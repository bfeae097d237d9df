import type { Account } from '../support/api/account.ts';
import { microsOf } from '../support/api/timestamps.ts';
import type { WireSession } from '../support/api/wire-session.ts';

const answers = new WeakMap<Account, number>();

/**
 * Returns the active sessions in an order that docs/api.md allows: empty ones first, in no particular order, then the newest
 * message first, with those of one moment in a different order each time.
 */
export function allowedOrder(account: Account, createdFrom?: string): WireSession[] {
  const answer = (answers.get(account) ?? 0) + 1;
  answers.set(account, answer);
  const since = createdFrom === undefined ? Number.NEGATIVE_INFINITY : microsOf(createdFrom);
  const active = account.sessions.filter(
    ({ status, created_at }) => status === 'active' && microsOf(created_at) >= since,
  );
  const empty = active.filter(({ last_message_at }) => last_message_at === null);
  const withMessages = active.filter(({ last_message_at }) => last_message_at !== null);
  // The account has sorted them; only those of one moment may change places.
  const shuffled = groupsOf(withMessages).flatMap((group) =>
    group.length === 1 ? group : shuffle(group, `${answer}`),
  );
  return [...shuffle(empty, ''), ...shuffled];
}

function groupsOf(sessions: readonly WireSession[]): WireSession[][] {
  const groups: WireSession[][] = [];
  for (const session of sessions) {
    const last = groups.at(-1);
    const isSame = last?.[0] && microsOf(last[0].last_message_at ?? '') === microsOf(session.last_message_at ?? '');
    if (last && isSame) last.push(session);
    else groups.push([session]);
  }
  return groups;
}

function shuffle(sessions: readonly WireSession[], salt: string): WireSession[] {
  const keyed = sessions.map((session) => ({ session, key: hash(session.id + salt) }));
  return keyed.sort((a, b) => a.key - b.key).map(({ session }) => session);
}

function hash(text: string): number {
  let value = 2_166_136_261;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 16_777_619);
  return value >>> 0;
}
