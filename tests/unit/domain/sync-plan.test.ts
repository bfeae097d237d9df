import { describe, expect, it } from 'vitest';
import { MAX_CHATS, NO_CHATS } from '../../../utils/domain/chat';
import { finishWalk, nextRequest, startWalk, takePastTheEnd, walkPolicy } from '../../../utils/domain/sync-plan';
import { aChat, aPage, known, minute, someChats } from '../../support/chats';
import { walked } from './walks';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 1, 1, 12);

describe('walkPolicy', () => {
  it.each([
    ['never', null, 'always'],
    ['an hour ago', NOW - HOUR, 'always'],
    ['in the future, by a clock that was put back', NOW + 1, 'always'],
    ['just now', NOW, 'never'],
    ['less than 30 s ago for each of its four pages but the first', NOW - 89_999, 'never'],
    ['as long ago', NOW - 90_000, 'unexplained'],
    ['almost an hour ago', NOW - HOUR + 1, 'unexplained'],
  ])('after a walk that was %s', (_, walkedAt, policy) => {
    expect(walkPolicy(walkedAt, 350, NOW)).toBe(policy);
  });

  it('counts no more pages than are kept', () => {
    expect(walkPolicy(NOW - 270_000, 50_000, NOW)).toBe('unexplained');
    expect(walkPolicy(NOW - 269_999, 50_000, NOW)).toBe('never');
  });
});

describe('nextRequest', () => {
  const chats = someChats(350);
  const page = (from: number, to: number, total = 350) => aPage(chats.slice(from, to), { total });

  it('begins as the reference does', () => {
    expect(nextRequest(startWalk(NO_CHATS, 'always'))).toEqual({ limit: 20, offset: 0 });
  });

  it('goes on in pages of 100 that overlap by one row, to the end', () => {
    const pages = [page(0, 20), page(19, 119), page(118, 218), page(217, 317), page(316, 350)];
    const asked = pages.map((_, index) => nextRequest(walked(NO_CHATS, 'always', ...pages.slice(0, index))));
    expect(asked.map((request) => request?.offset)).toEqual([0, 19, 118, 217, 316]);
    expect(asked.slice(1).every((request) => request?.limit === 100)).toBe(true);
    expect(nextRequest(walked(NO_CHATS, 'always', ...pages))).toBeNull();
  });

  it('stops at the most that is kept', () => {
    const all = someChats(1_100);
    const pages = [aPage(all.slice(0, 20), { total: 3_120 })];
    for (let offset = 19; offset < 900; offset += 99)
      pages.push(aPage(all.slice(offset, offset + 100), { total: 3_120 }));
    expect(nextRequest(walked(NO_CHATS, 'always', ...pages))).toEqual({ limit: 90, offset: 910 });
    const last = aPage(all.slice(910, MAX_CHATS), { total: 3_120 });
    expect(nextRequest(walked(NO_CHATS, 'always', ...pages, last))).toBeNull();
  });

  it.each([
    ['an empty account', aPage([])],
    ['one page', aPage(someChats(20))],
    ['a total that no page bears out', aPage([], { total: 5 })],
  ])('needs one request for %s', (_, answer) => {
    expect(nextRequest(walked(NO_CHATS, 'always', answer))).toBeNull();
  });

  it('ends where a page brings no further row', () => {
    expect(nextRequest(walked(NO_CHATS, 'always', page(0, 20), page(19, 20)))).toBeNull();
    expect(nextRequest(walked(NO_CHATS, 'always', page(0, 20), aPage([], { total: 350 })))).toBeNull();
  });

  describe('with chats that are known', () => {
    const before = known(chats);
    const fresh = Array.from({ length: 20 }, (_, n) => aChat({ id: `n${n}`, lastMessageAt: minute(20 - n) }));

    it('is content with one request where nothing has changed', () => {
      expect(nextRequest(walked(before, 'unexplained', page(0, 20)))).toBeNull();
      expect(nextRequest(walked(before, 'never', page(0, 20)))).toBeNull();
    });

    it('walks all the same when it is time for an audit', () => {
      expect(nextRequest(walked(before, 'always', page(0, 20)))).toEqual({ limit: 100, offset: 19 });
    });

    it('walks only as far as the news goes', () => {
      const head = aPage(fresh, { total: 370 });
      expect(nextRequest(walked(before, 'never', head))).toEqual({ limit: 100, offset: 19 });
      const next = aPage([...fresh.slice(19), ...chats.slice(0, 99)], { total: 370 });
      expect(nextRequest(walked(before, 'unexplained', head, next))).toBeNull();
    });

    it('takes no row without a message for the end of the news', () => {
      const silent = Array.from({ length: 20 }, (_, n) => aChat({ id: `s${n}`, lastMessageAt: null }));
      const all = [...silent, ...chats];
      const walk = walked(known(all), 'never', aPage(silent, { total: all.length }));
      expect(nextRequest(walk)).toEqual({ limit: 100, offset: 19 });
    });

    it('looks for what closed when the total says that something did', () => {
      expect(nextRequest(walked(before, 'unexplained', page(0, 20, 349)))).not.toBeNull();
      const opened = aPage([...fresh.slice(0, 1), ...chats.slice(0, 19)], { total: 350 });
      expect(nextRequest(walked(before, 'unexplained', opened))).not.toBeNull();
      expect(nextRequest(walked(before, 'never', opened))).toBeNull();
    });

    it('goes on where the last walk was not whole', () => {
      const half = known(chats.slice(0, 20), { complete: false, total: 350 });
      expect(nextRequest(walked(half, 'unexplained', page(0, 20)))).not.toBeNull();
    });
  });

  it('ends with a 500 past the end, which is a seam and no failure', () => {
    const walk = takePastTheEnd(walked(NO_CHATS, 'always', page(0, 20)));
    expect(nextRequest(walk)).toBeNull();
    expect(walk.requests).toBe(2);
    expect(finishWalk(walk)).toMatchObject({ complete: false, mayDrop: false });
  });
});
