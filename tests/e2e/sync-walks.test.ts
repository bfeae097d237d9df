import { afterEach, beforeAll, expect, it } from 'vitest';
import { Account } from '../support/api/account';
import { manySessions } from '../support/api/wire-session';
import { click } from '../support/browsers/roles';
import { ALARM_MS, badgeIs, badgeShows, checkNow, connect, inEachBrowser, type Stage, settles } from './harness';

interface Asked {
  readonly offset: number;
  readonly at: number;
}

/** The requests since `from`, in order. */
function asked({ standIn }: Stage, from = 0): Asked[] {
  return standIn
    .requests()
    .slice(from)
    .map(({ body, at }) => ({ offset: (body as { offset?: number }).offset ?? 0, at }));
}

async function markAllRead({ driver }: Stage): Promise<void> {
  await click(await driver.openPopup(), 'button', 'Mark all read');
}

inEachBrowser(
  'An account with 5,000 active chats',
  (stage) => {
    beforeAll(() => connect(stage()));
    afterEach(() => stage().driver.closePopup());

    it('is connected within the budget', async () => {
      await badgeIs(stage(), { text: '999+', title: 'Perch: more than 999 chats unread' });
      await settles(async () => {
        const { chats } = (await stage().driver.readStorage('local')) as { chats: { value: { complete: boolean } } };
        expect(chats.value.complete).toBe(true);
      });
      const requests = asked(stage());
      expect(requests.length).toBeLessThanOrEqual(20);
      expect(Math.max(...requests.map(({ offset }) => offset))).toBeLessThan(1_003);
    });

    it('has an empty badge at once after Mark all read', async () => {
      await markAllRead(stage());
      await badgeIs(stage(), { text: '', title: 'Perch: 5,000 active chats, none unread' });
    });

    it('asks once after the browser was started again, and has its badge', async () => {
      const { driver, standIn } = stage();
      standIn.account.addMessage(standIn.account.sessions[4_000]?.id ?? '', 'Still there?');
      const before = standIn.requests().length;
      await driver.restart();
      await badgeShows(stage(), '1');
      // No walk over what was known; and where looking takes its time, the next checks come meanwhile as in a conversation.
      const requests = asked(stage(), before);
      expect(requests.filter(({ offset }) => offset > 0)).toEqual([]);
      const [first] = requests;
      expect(requests.filter(({ at }) => at - (first?.at ?? 0) < 7_000).length).toBeLessThanOrEqual(3);
    });
  },
  () => ({ account: new Account(manySessions(5_000)) }),
);

inEachBrowser(
  'A walk',
  (stage) => {
    beforeAll(async () => {
      await connect(stage());
      await badgeShows(stage(), '600');
      await markAllRead(stage());
      await badgeShows(stage(), '');
      await stage().driver.closePopup();
    });

    it('misses none of 250 chats that change between its pages', async () => {
      const { standIn } = stage();
      const ids = standIn.account.sessions.slice(100, 350).map(({ id }) => id);
      // Enough news for a walk of several pages; before each of them others move to the top.
      for (const id of ids.slice(0, 150)) standIn.account.addMessage(id, 'Hello?');
      const later = ids.slice(150);
      standIn.beforeAnswer((_, body) => {
        if (!(body as { offset?: number }).offset) return;
        for (const id of later.splice(0, 50)) standIn.account.addMessage(id, 'And I?');
      });
      await badgeShows(stage(), '250', ALARM_MS);
      standIn.beforeAnswer(null);
      expect(later).toEqual([]);
      await markAllRead(stage());
      await badgeShows(stage(), '');
      await stage().driver.closePopup();
    });

    it('goes on where it stood after its background was killed', async () => {
      const { driver, standIn } = stage();
      const before = standIn.requests().length;
      for (const { id } of standIn.account.sessions.slice(200, 500)) standIn.account.addMessage(id, 'Hello?');
      // The third request of the walk gets no answer, and the background is killed while it waits for it.
      let deep = 0;
      standIn.beforeAnswer((_, body) => {
        if (!(body as { offset?: number }).offset) return;
        deep += 1;
        if (deep === 2) standIn.failAlways({ kind: 'hang' });
      });
      await settles(() => expect(standIn.requests().slice(before).at(-1)?.status).toBe(0), ALARM_MS);
      standIn.beforeAnswer(null);
      const reached = Math.max(...asked(stage(), before).map(({ offset }) => offset));
      const killedAt = standIn.requests().length;
      await driver.stopBackground();
      standIn.recover();
      await badgeShows(stage(), '300', ALARM_MS);
      const after = asked(stage(), killedAt).filter(({ offset }) => offset > 0);
      expect(after[0]?.offset).toBeGreaterThanOrEqual(reached - 20);
    });
  },
  () => ({ account: new Account(manySessions(600)) }),
);

inEachBrowser('An answer that is wrong', (stage) => {
  beforeAll(async () => {
    await connect(stage());
    await badgeShows(stage(), '24');
  });
  afterEach(() => stage().driver.closePopup());

  it.each([
    ['an empty one', 0],
    ['one whose total is smaller than its rows', 20],
  ])('closes no chat if it comes once: %s', async (_, count) => {
    const { driver, standIn } = stage();
    const popup = await driver.openPopup();
    standIn.failNext({ kind: 'rows', rows: standIn.account.sessions.slice(0, count), total: 0 });
    await checkNow(stage(), popup);
    const before = (await driver.badge()).text;
    standIn.account.addVisitor({ last_message: 'Anybody there?' });
    await checkNow(stage(), popup);
    await badgeShows(stage(), String(Number(before) + 1));
  });

  it('is believed when the next one says so again', async () => {
    const { driver, standIn } = stage();
    const popup = await driver.openPopup();
    for (const { id } of standIn.account.sessions) standIn.account.close(id);
    await checkNow(stage(), popup);
    await checkNow(stage(), popup);
    await badgeShows(stage(), '');
  });
});
