import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startTestBackground, stopTestBackground, type TestBackground } from './test-background.ts';

const UNEXPECTED = { kind: 'failed', failure: { kind: 'unexpected' } };
const ERROR = new TypeError('A mistake of our own');
let perch: TestBackground;

beforeAll(async () => {
  perch = await startTestBackground();
});
beforeEach(() => perch.reset());
afterAll(() => stopTestBackground(perch));

describe('a mistake of our own in reading an answer', () => {
  function spyOnErrors() {
    perch.parseError = ERROR;
    return vi.spyOn(console, 'error').mockReturnValue();
  }

  it('is logged once by a check, and shown as an unexpected answer', async () => {
    await perch.connectAndCheck();
    perch.advanceTime(30_000);
    const logged = spyOnErrors();
    expect(await perch.check('alarm')).toEqual(UNEXPECTED);
    expect(logged.mock.calls).toEqual([[expect.any(String), ERROR]]);
    expect((await perch.store.read('health')).health).toMatchObject({ failure: { kind: 'unexpected' } });
  });

  it('is logged once by an attempt to connect, which stores nothing', async () => {
    const logged = spyOnErrors();
    expect(await perch.connect()).toEqual(UNEXPECTED);
    expect(logged.mock.calls).toEqual([[expect.any(String), ERROR]]);
    expect(await perch.store.read('key')).toEqual({ key: null });
  });

  it('is logged once by a request for closed chats, and does not make checks fail', async () => {
    await perch.connectAndCheck();
    const logged = spyOnErrors();
    expect(await perch.listClosed()).toEqual(UNEXPECTED);
    expect(logged.mock.calls).toEqual([[expect.any(String), ERROR]]);
    expect((await perch.store.read('health')).health).toEqual({ state: 'healthy' });
  });
});
