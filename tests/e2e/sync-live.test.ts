import { beforeAll, expect, it } from 'vitest';
import { ALARM_MS, badgeShows, connectAllRead, inEachBrowser, type Stage, settles } from './harness';

const newest = ({ standIn }: Stage) => standIn.account.sessions[0]?.id ?? '';
/** Alarms alone would need up to 30 s, and that for one message after the other. */
const FOLLOWED_MS = 25_000;

/** Has the visitor write, and sees that a check comes soon and the badge with it. */
async function isFollowed(stage: Stage, id: string, badge: string): Promise<void> {
  const written = Date.now();
  stage.standIn.account.addMessage(id, 'And I?');
  await badgeShows(stage, badge);
  const check = stage.standIn.requests().find(({ at }) => at >= written);
  expect((check?.at ?? Number.NaN) - written).toBeLessThan(FOLLOWED_MS);
}

inEachBrowser('A conversation', (stage) => {
  beforeAll(() => connectAllRead(stage()));

  it('is followed by the badge with no page open', async () => {
    const { standIn } = stage();
    const others = standIn.account.sessions.slice(1, 5).map(({ id }) => id);
    standIn.account.addMessage(newest(stage()), 'Hello?');
    await badgeShows(stage(), '1', ALARM_MS);
    for (const [index, id] of others.entries()) await isFollowed(stage(), id, `${index + 2}`);
  });

  it('is followed through a lull longer than a background without work lives', async () => {
    const { standIn } = stage();
    const before = standIn.requests().length;
    const times = () =>
      standIn
        .requests()
        .slice(before)
        .map(({ at }) => at);
    const lull = (checks: number) => (times()[checks - 1] ?? 0) - (times()[0] ?? Number.NaN);
    await settles(() => {
      expect(times().length).toBeGreaterThanOrEqual(5);
      expect(lull(times().length)).toBeGreaterThan(31_000);
    }, ALARM_MS);
    // By alarms alone, five checks take two minutes.
    expect(lull(5)).toBeLessThan(80_000);
    await isFollowed(stage(), standIn.account.sessions[10]?.id ?? '', '6');
  });
});
