import type { Account } from './account.ts';
import { people } from './people.ts';
import { pick } from './seeded.ts';
import { type WireSession, widgets } from './wire-session.ts';

/** Runs a function once after `ms` milliseconds; returns how to cancel it. */
export type Schedule = (run: () => void, ms: number) => () => void;

/** How active the visitors are; everything has a default. */
export interface VisitorOptions {
  /** Returns numbers in [0, 1); a seeded one repeats the same events. */
  random?: () => number;
  /** The average pause between two events in ms; each is between half and one and a half of it. */
  everyMs?: number;
  schedule?: Schedule;
}

const followUps = ['Are you still there?', 'Great, thank you!', 'One more question…', 'I will try that.', 'ok 👍'];
const BUSY_CHATS = 8;

const byTimer: Schedule = (run, ms) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

function openChat(account: Account, random: () => number): void {
  const person = pick(random, people);
  account.addVisitor({
    ...pick(random, Object.values(widgets)),
    visitor_name: person.name,
    visitor_email: person.email,
    page_url: person.page,
    last_message: pick(random, person.lines.slice(0, 1)),
  });
}

function sendFollowUp(account: Account, session: WireSession, random: () => number): void {
  const person = people.find(({ name, email }) => name === session.visitor_name && email === session.visitor_email);
  const line = person?.lines[session.message_count] ?? pick(random, followUps);
  account.addMessage(session.id, line);
}

function simulateEvent(account: Account, random: () => number): void {
  const active = account.sessions.filter(({ status }) => status === 'active');
  const chance = random();
  if (active.length === 0 || chance < 0.25) openChat(account, random);
  else if (chance < 0.95) sendFollowUp(account, pick(random, active.slice(0, BUSY_CHATS)), random);
  else account.close(pick(random, active).id);
}

/**
 * Simulates visitors for the demo: most events are a message in one of the newest chats, some open a chat, and a few close
 * one (docs/api.md, "Reading several pages"). Returns how to stop it.
 */
export function simulateVisitors(account: Account, options: VisitorOptions = {}): () => void {
  const { random = Math.random, everyMs = 10_000, schedule = byTimer } = options;
  let cancel = () => {};
  const wait = () => {
    cancel = schedule(
      () => {
        simulateEvent(account, random);
        wait();
      },
      everyMs * (0.5 + random()),
    );
  };
  wait();
  return () => cancel();
}
