import { makeSession, manySessions, type WireSession } from '../../../tests/support/api/wire-session.ts';
import { PAST_DAYS } from './cadence.ts';
import { DayBuilder, HOUR, type SimulatedEvent } from './day-builder.ts';
import { addShopTraffic, SHOP, type Shop, shopDay } from './shops.ts';

export interface Day {
  readonly name: string;
  /** The chats that are active at the start of the day. */
  readonly sessions: readonly WireSession[];
  /** In chronological order. */
  readonly events: readonly SimulatedEvent[];
}

/** The days that every client runs through, always the same. */
export function days(): Day[] {
  return [quietSite(), shop(), shopAfterTwoWeeks(), burst(), tenThousand()];
}

function quietSite(): Day {
  const diary = new DayBuilder(1);
  const sessions = manySessions(40, 1, 0);
  for (const hour of [10, 19]) diary.converse(diary.newChat(), diary.moment(hour, hour + 2), [4, 8]);
  diary.converse(idAt(sessions, 12), diary.moment(14, 16), [4, 8]);
  return { name: 'Quiet site: 40 active chats, 3 conversations', sessions, events: diary.events() };
}

function shop(): Day {
  const diary = new DayBuilder(2);
  addShopTraffic(diary);
  return buildDay(
    `Shop: 300 active chats, ${diary.chats} new ones, most of them 9–17 h`,
    manySessions(300, 2, 0),
    diary,
  );
}

function shopAfterTwoWeeks(): Day {
  const name = 'The same shop after two weeks of such days';
  return { name, sessions: pastSessions(SHOP, 2), events: shop().events };
}

/** Returns a day of a shop of which Perch has seen nothing yet, or two weeks. */
export function dayOfShop(shop: Shop, seed: number, past: boolean): Day {
  const name = `${shop.name}, seed ${seed}${past ? ', after two weeks' : ''}`;
  const sessions = past ? pastSessions(shop, seed) : manySessions(300, seed, 0);
  return { name, sessions, events: shopDay(shop, seed, 0) };
}

/** The chats of the two weeks before the day. Closed ones stay among them, as nobody closes chats in most accounts. */
function pastSessions(shop: Shop, seed: number): WireSession[] {
  const sessions = new Map<string, WireSession>();
  for (let day = -PAST_DAYS; day < 0; day += 1) {
    for (const { at, chat } of shopDay(shop, seed, day)) {
      const id = `${(PAST_DAYS + day).toString(16).padStart(8, '0')}${chat.slice(8)}`;
      const moment = new Date(at + day * 24 * HOUR).toISOString();
      const known = sessions.get(id) ?? makeSession({ id, created_at: moment, message_count: 0 });
      sessions.set(id, { ...known, last_message_at: moment, message_count: known.message_count + 1 });
    }
  }
  return [...sessions.values()];
}

function burst(): Day {
  const diary = new DayBuilder(2);
  addShopTraffic(diary);
  for (let n = 0; n < 200; n += 1) diary.converse(diary.newChat(), diary.moment(12, 12 + 1 / 6), [1, 3]);
  return buildDay('Burst: the shop, and 200 new chats from 12:00 to 12:10', manySessions(300, 2, 0), diary);
}

function tenThousand(): Day {
  const diary = new DayBuilder(4);
  const sessions = manySessions(10_000, 4, 40);
  addShopTraffic(diary);
  // Two are empty so far; most of the others are not among the 1,000 newest.
  const waking = [5, 25, ...Array.from({ length: 13 }, (_, n) => n * 700 + 107)];
  for (const index of waking) diary.converse(idAt(sessions, index), diary.moment(8, 20), [2, 8]);
  for (let n = 0; n < 20; n += 1) diary.close(idAt(sessions, n * 450 + 101), diary.moment(8, 20));
  return buildDay('10,000 active sessions, 40 without a message: the shop’s traffic, old ones waking', sessions, diary);
}

function buildDay(name: string, sessions: WireSession[], diary: DayBuilder): Day {
  return { name, sessions, events: diary.events() };
}

function idAt(sessions: readonly WireSession[], index: number): string {
  const session = sessions[index];
  if (!session) throw new RangeError(`no session ${index}`);
  return session.id;
}
