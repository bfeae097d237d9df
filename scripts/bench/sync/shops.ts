import { DayBuilder, HOUR, MIDNIGHT, type SimulatedEvent } from './day-builder.ts';
import { seedOf } from './seeded-random.ts';

const MINUTE = 60_000;
const CLOSED_PART = 0.2;

/** What the days of a shop have in common. */
export interface Shop {
  readonly name: string;
  /** Hours of the day. */
  readonly opens: number;
  readonly closes: number;
  /** New chats in business hours, on average. */
  readonly newChats: number;
  /** Hours between which one more visitor arrives outside business hours, each. */
  readonly odd: readonly (readonly [number, number])[];
  /** The median time between two messages of a conversation. */
  readonly gapMs?: number;
}

export const SHOP: Shop = {
  name: 'The shop',
  opens: 9,
  closes: 17,
  newChats: 60,
  odd: [
    [0, 9],
    [6, 9],
    [17, 20],
    [20, 23],
  ],
};

/** Shops of other kinds, to show what the cadence does where nobody tuned it. */
export const SHOPS: readonly Shop[] = [
  SHOP,
  { ...SHOP, name: 'Quick answers: 12 s apart', gapMs: 12_000 },
  { ...SHOP, name: 'Slow answers: 50 s apart', gapMs: 50_000 },
  { ...SHOP, name: 'Small: 15 chats, none at night', newChats: 15, odd: [] },
  { ...SHOP, name: 'Open day and night', opens: 0, closes: 24, odd: [] },
];

/** Returns the events of one of the shop's days; another `seed` or `day` is another day. */
export function shopDay(shop: Shop, seed: number, day: number): SimulatedEvent[] {
  const diary = new DayBuilder(seedOf(`${shop.name} ${seed} ${day}`));
  addShopTraffic(diary, shop);
  return diary.events();
}

/** Visitors arrive at random in business hours, and a few outside them; some chats are closed afterwards. */
export function addShopTraffic(diary: DayBuilder, { opens, closes, newChats, odd, gapMs }: Shop = SHOP): void {
  const { chance } = diary;
  const mean = ((closes - opens) * HOUR) / newChats;
  const arrivals = odd.map(([from, to]) => diary.moment(from, to));
  for (let at = opens * HOUR + chance.exponential(mean); at < closes * HOUR; at += chance.exponential(mean))
    arrivals.push(MIDNIGHT + at);
  for (const start of arrivals) {
    const chat = diary.newChat();
    const end = diary.converse(chat, start, [6, 20], gapMs);
    if (chance.between(0, 1) < CLOSED_PART) diary.close(chat, end + chance.between(10 * MINUTE, HOUR));
  }
}
