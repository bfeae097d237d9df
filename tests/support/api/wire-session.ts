import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { people } from './people.ts';
import { referenceRows } from './reference-rows.ts';
import { pick, seeded } from './seeded.ts';
import { isoOf, microsOf } from './timestamps.ts';

/** A session as the API sends it (docs/api.md, "The answer"); an optional field is absent, never `undefined`. */
export interface WireSession {
  id: string;
  widget_id: string;
  widget_name?: string;
  visitor_id: string;
  visitor_name: string | null;
  visitor_email: string | null;
  status: string;
  last_message?: string;
  last_message_at: string | null;
  message_count: number;
  page_url: string | null;
  created_at: string;
}

/** Some fields of a session; `undefined` removes an optional field and leaves a required one at its default. */
export type SessionOverrides = { [Field in keyof WireSession]?: WireSession[Field] | undefined };

/** The two widgets of the built sessions; the first is the reference's own. */
export const widgets = {
  support: { widget_id: 'd4e5f6a7-b8c9-0d1e-2f3a-456789bcdef0', widget_name: 'Support Widget' },
  shop: { widget_id: '7c1f0a52-3b8e-4d67-9a10-5e2b6c7d8f90', widget_name: 'Shop & Returns' },
} as const;

const FIXTURE = join(import.meta.dirname, '../../fixtures/list-chat-sessions.json');
let sessionCount = 0;

function numberedId(prefix: string, n: number): string {
  return `${prefix}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
}

/** Builds a plausible active session with one message; every call has its own id and visitor. */
export function makeSession(overrides: SessionOverrides = {}): WireSession {
  sessionCount += 1;
  const session: WireSession = {
    id: numberedId('5e550000', sessionCount),
    ...widgets.support,
    visitor_id: `v_${sessionCount.toString(36).padStart(12, '0')}`,
    visitor_name: 'Amelia Hart',
    visitor_email: 'amelia.hart@example.com',
    status: 'active',
    last_message: 'Hi, is anyone there?',
    last_message_at: '2026-02-01T10:45:00.123456+00:00',
    message_count: 1,
    page_url: 'https://example.com/pricing',
    created_at: '2026-02-01T10:44:00+00:00',
  };
  for (const field of ['widget_name', 'last_message'] as const) {
    if (field in overrides && overrides[field] === undefined) delete session[field];
  }
  const given = Object.entries(overrides).filter(([, value]) => value !== undefined);
  return Object.assign(session, Object.fromEntries(given));
}

/** The session of the published example, from `tests/fixtures/list-chat-sessions.json`; throws if the file is malformed. */
export function referenceSession(): WireSession {
  const example = JSON.parse(readFileSync(FIXTURE, 'utf8')) as { sessions: WireSession[] };
  const [session] = example.sessions;
  if (session === undefined) throw new Error(`no session in ${FIXTURE}`);
  return session;
}

/**
 * Builds 24 active sessions, as many as the published example's `total`: its own one, and 23 that each show something that
 * docs/api.md allows. The same at every call, in no particular order: the account sorts them.
 */
export function referenceSessions(): WireSession[] {
  const rows = referenceRows.map(({ widget, ...row }, index) =>
    makeSession({
      id: numberedId('a1b2c3d4', index + 1),
      visitor_id: `v_ref${String(index + 1).padStart(9, '0')}`,
      ...(widget === 'gone'
        ? { widget_id: '0f9e8d7c-6b5a-4c3d-8e2f-1a0b9c8d7e6f', widget_name: undefined }
        : widgets[widget]),
      ...(row.last_message === undefined ? { last_message: undefined } : {}),
      ...row,
    }),
  );
  return [referenceSession(), ...rows];
}

/**
 * Builds `n` active sessions of a busy account, the newest on 2026-02-01, about 17 minutes apart; same seed, same sessions.
 * The first `withoutMessage` (default 3) are empty: the API lists such rows before all others (docs/api.md, "Order").
 */
export function manySessions(n: number, seed = 1, withoutMessage = 3): WireSession[] {
  const random = seeded(seed);
  let micros = microsOf('2026-02-01T12:00:00Z');
  return Array.from({ length: n }, (_, index) => {
    const person = pick(random, people);
    micros -= 1 + Math.floor(random() * 2_000_000_000);
    const opened = isoOf(micros - Math.floor(random() * 3_600_000_000));
    const line = pick(random, person.lines);
    const digits = Math.floor(random() * 7);
    const messages = 1 + Math.floor(random() * 40);
    const isEmpty = index < withoutMessage;
    return makeSession({
      id: numberedId(`b${(seed % 0xfffffff).toString(16).padStart(7, '0')}`, index + 1),
      visitor_id: `v_many${seed}x${index + 1}`,
      ...(random() < 0.7 ? widgets.support : widgets.shop),
      visitor_name: person.name,
      visitor_email: person.email,
      last_message: isEmpty ? undefined : line,
      last_message_at: isEmpty ? null : isoOf(micros, digits),
      message_count: isEmpty ? 0 : messages,
      page_url: person.page,
      created_at: opened,
    });
  });
}

/** Builds `n` closed sessions, none with an id of `manySessions`; the same for the same seed. */
export function closedSessions(n: number, seed = 1): WireSession[] {
  return manySessions(n, seed, 0).map((session, index) => ({
    ...session,
    id: numberedId(`c${(seed % 0xfffffff).toString(16).padStart(7, '0')}`, index + 1),
    status: 'closed',
  }));
}
