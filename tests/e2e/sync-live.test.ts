import { beforeAll, expect, it } from 'vitest';
import { ALARM_TEST_MS, badgeShows, connectAllRead, inEachBrowser, type Stage, settles } from './harness';

const newest = ({ standIn }: Stage) => standIn.account.sessions[0]?.id ?? '';
/** Alarms alone would need up to 30 s, and that for one message after the other. */
const FOLLOWED_MS = 25_000;

inEachBrowser('A conversation', (stage) => {
  beforeAll(() => connectAllRead(stage()));

  it('is followed by the badge with no page open', { timeout: ALARM_TEST_MS }, async () => {
    const { standIn } = stage();
    const others = standIn.account.sessions.slice(1, 5).map(({ id }) => id);
    standIn.account.addMessage(newest(stage()), 'Hello?');
    await badgeShows(stage(), '1', 50_000);
    for (const [index, id] of others.entries()) {
      standIn.account.addMessage(id, 'And I?');
      await badgeShows(stage(), `${index + 2}`, FOLLOWED_MS);
    }
  });

  it('is followed through a lull longer than a background without work lives', { timeout: ALARM_TEST_MS }, async () => {
    const { standIn } = stage();
    const before = standIn.requests().length;
    const lull = () => (standIn.requests().at(-1)?.at ?? 0) - (standIn.requests()[before]?.at ?? Number.NaN);
    await settles(() => expect(lull()).toBeGreaterThan(31_000), 80_000);
    expect(standIn.requests().length - before).toBeGreaterThanOrEqual(4);
    standIn.account.addMessage(standIn.account.sessions[10]?.id ?? '', 'Hello again');
    await badgeShows(stage(), '6', FOLLOWED_MS);
  });
});
