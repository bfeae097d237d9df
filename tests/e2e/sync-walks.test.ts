import { afterEach, beforeAll, expect, it } from 'vitest';
import { Account } from '../support/api/account.ts';
import { manySessions } from '../support/api/wire-session.ts';
import { click } from '../support/browsers/roles.ts';
import {
  ALARM_MS,
  checkNow,
  connect,
  expectBadge,
  expectBadgeText,
  type Fixture,
  inEachBrowser,
  waitFor,
} from './harness.ts';

interface OffsetRequest {
  readonly offset: number;
  readonly at: number;
}

/** The requests since `from`, in order. */
function offsetRequests({ standIn }: Fixture, from = 0): OffsetRequest[] {
  return standIn
    .requests()
    .slice(from)
    .map(({ body, at }) => ({ offset: (body as { offset?: number }).offset ?? 0, at }));
}

async function markAllRead({ driver }: Fixture): Promise<void> {
  await click(await driver.openPopup(), 'button', 'Mark all read');
}

inEachBrowser(
  'An account with 5,000 active chats',
  (fixture) => {
    beforeAll(() => connect(fixture()));
    afterEach(() => fixture().driver.closePopup());

    it('connects within the request budget', async () => {
      await expectBadge(fixture(), { text: '999+', title: 'Perch: more than 999 chats unread' });
      await waitFor(async () => {
        const { chats } = (await fixture().driver.readStorage('local')) as { chats: { value: { complete: boolean } } };
        expect(chats.value.complete).toBe(true);
      });
      const requests = offsetRequests(fixture());
      expect(requests.length).toBeLessThanOrEqual(20);
      expect(Math.max(...requests.map(({ offset }) => offset))).toBeLessThan(1_003);
    });

    it('clears the badge at once after Mark all read', async () => {
      await markAllRead(fixture());
      await expectBadge(fixture(), { text: '', title: 'Perch: 5,000 active chats, none unread' });
    });

    it('needs one request after a restart of the browser to have its badge', async () => {
      const { driver, standIn } = fixture();
      standIn.account.addMessage(standIn.account.sessions[4_000]?.id ?? '', 'Still there?');
      const before = standIn.requests().length;
      await driver.restart();
      await expectBadgeText(fixture(), '1');
      // No walk over known chats; if this takes long, the next checks come as often as in a conversation.
      const requests = offsetRequests(fixture(), before);
      expect(requests.filter(({ offset }) => offset > 0)).toEqual([]);
      const [first] = requests;
      expect(requests.filter(({ at }) => at - (first?.at ?? 0) < 7_000).length).toBeLessThanOrEqual(3);
    });
  },
  () => ({ account: new Account(manySessions(5_000)) }),
);

inEachBrowser(
  'A walk',
  (fixture) => {
    beforeAll(async () => {
      await connect(fixture());
      await expectBadgeText(fixture(), '600');
      await markAllRead(fixture());
      await expectBadgeText(fixture(), '');
      await fixture().driver.closePopup();
    });

    it('misses none of 250 chats that change between its pages', async () => {
      const { standIn } = fixture();
      const ids = standIn.account.sessions.slice(100, 350).map(({ id }) => id);
      // Enough new messages for a walk of several pages; before each page, other chats move to the top.
      for (const id of ids.slice(0, 150)) standIn.account.addMessage(id, 'Hello?');
      const later = ids.slice(150);
      standIn.beforeAnswer((_, body) => {
        if (!(body as { offset?: number }).offset) return;
        for (const id of later.splice(0, 50)) standIn.account.addMessage(id, 'And I?');
      });
      await expectBadgeText(fixture(), '250', ALARM_MS);
      standIn.beforeAnswer(null);
      expect(later).toEqual([]);
      await markAllRead(fixture());
      await expectBadgeText(fixture(), '');
      await fixture().driver.closePopup();
    });

    it('resumes after its background was killed', async () => {
      const { driver, standIn } = fixture();
      const before = standIn.requests().length;
      for (const { id } of standIn.account.sessions.slice(200, 500)) standIn.account.addMessage(id, 'Hello?');
      // The third request of the walk gets no answer, and the background is killed while it waits.
      let deep = 0;
      standIn.beforeAnswer((_, body) => {
        if (!(body as { offset?: number }).offset) return;
        deep += 1;
        if (deep === 2) standIn.failAlways({ kind: 'hang' });
      });
      await waitFor(() => expect(standIn.requests().slice(before).at(-1)?.status).toBe(0), ALARM_MS);
      standIn.beforeAnswer(null);
      const deepestOffset = Math.max(...offsetRequests(fixture(), before).map(({ offset }) => offset));
      const killedAt = standIn.requests().length;
      await driver.stopBackground();
      standIn.recover();
      await expectBadgeText(fixture(), '300', ALARM_MS);
      const after = offsetRequests(fixture(), killedAt).filter(({ offset }) => offset > 0);
      expect(after[0]?.offset).toBeGreaterThanOrEqual(deepestOffset - 20);
    });
  },
  () => ({ account: new Account(manySessions(600)) }),
);

inEachBrowser('A wrong answer', (fixture) => {
  beforeAll(async () => {
    await connect(fixture());
    await expectBadgeText(fixture(), '24');
  });
  afterEach(() => fixture().driver.closePopup());

  it.each([
    ['empty', 0],
    ['with a total smaller than its rows', 20],
  ])('closes no chat if it comes once: %s', async (_, count) => {
    const { driver, standIn } = fixture();
    const popup = await driver.openPopup();
    standIn.failNext({ kind: 'rows', rows: standIn.account.sessions.slice(0, count), total: 0 });
    await checkNow(fixture(), popup);
    const before = (await driver.badge()).text;
    standIn.account.addVisitor({ last_message: 'Anybody there?' });
    await checkNow(fixture(), popup);
    await expectBadgeText(fixture(), String(Number(before) + 1));
  });

  it('is believed when the next one confirms it', async () => {
    const { driver, standIn } = fixture();
    const popup = await driver.openPopup();
    for (const { id } of standIn.account.sessions) standIn.account.close(id);
    await checkNow(fixture(), popup);
    await checkNow(fixture(), popup);
    await expectBadgeText(fixture(), '');
  });
});
