import { beforeAll, expect, it } from 'vitest';
import { ALARM_MS, connectAllRead, expectBadgeText, type Fixture, inEachBrowser, waitFor } from './harness.ts';

const newest = ({ standIn }: Fixture) => standIn.account.sessions[0]?.id ?? '';
/** Alarms alone would take up to 30 s for each message. */
const FOLLOW_UP_MS = 25_000;

/** Lets the visitor write, and expects a check and the badge soon after. */
async function expectQuickFollowUp(fixture: Fixture, id: string, badge: string): Promise<void> {
  const written = Date.now();
  fixture.standIn.account.addMessage(id, 'And I?');
  await expectBadgeText(fixture, badge);
  const check = fixture.standIn.requests().find(({ at }) => at >= written);
  expect((check?.at ?? Number.NaN) - written).toBeLessThan(FOLLOW_UP_MS);
}

inEachBrowser('A conversation', (fixture) => {
  beforeAll(() => connectAllRead(fixture()));

  it('updates the badge with no page open', async () => {
    const { standIn } = fixture();
    const others = standIn.account.sessions.slice(1, 5).map(({ id }) => id);
    standIn.account.addMessage(newest(fixture()), 'Hello?');
    await expectBadgeText(fixture(), '1', ALARM_MS);
    for (const [index, id] of others.entries()) await expectQuickFollowUp(fixture(), id, `${index + 2}`);
  });

  it('survives a lull longer than the lifetime of an idle background', async () => {
    const { standIn } = fixture();
    const before = standIn.requests().length;
    const times = () =>
      standIn
        .requests()
        .slice(before)
        .map(({ at }) => at);
    const msUntilCheck = (checks: number) => (times()[checks - 1] ?? 0) - (times()[0] ?? Number.NaN);
    await waitFor(() => {
      expect(times().length).toBeGreaterThanOrEqual(5);
      expect(msUntilCheck(times().length)).toBeGreaterThan(31_000);
    }, ALARM_MS);
    // With alarms alone, five checks take two minutes.
    expect(msUntilCheck(5)).toBeLessThan(80_000);
    await expectQuickFollowUp(fixture(), standIn.account.sessions[10]?.id ?? '', '6');
  });
});
