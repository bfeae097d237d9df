import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { migrate } from '../../../utils/store/migrations.ts';
import { repairStore } from '../../../utils/store/repair.ts';
import { createStore } from '../../../utils/store/store.ts';

const steps = {
  marks: {
    1: (value: unknown) => ({ ...(value as object), two: true }),
    2: (value: unknown) => ({ ...(value as object), three: true }),
  },
};

describe('migrate', () => {
  it('returns the current version unchanged', () => {
    expect(migrate('marks', { version: 3, value: 'same' }, 3, steps)).toBe('same');
  });
  it('applies every step in order', () => {
    expect(migrate('marks', { version: 1, value: { one: true } }, 3, steps)).toEqual({
      one: true,
      two: true,
      three: true,
    });
  });
  it('returns undefined for a newer version, or where a step is missing', () => {
    expect(migrate('marks', { version: 4, value: 'newer' }, 3, steps)).toBeUndefined();
    expect(migrate('marks', { version: 0, value: 'older' }, 3, steps)).toBeUndefined();
    expect(migrate('chats', { version: 1, value: 'none' }, 2, steps)).toBeUndefined();
    expect(migrate('chats', { version: 1, value: 'none' }, 2)).toBeUndefined();
  });
});

describe('a stored item that is damaged', () => {
  beforeEach(() => fakeBrowser.reset());

  it.each([
    ['chats', [null, 7, 'text', [], {}]],
    ['health', [null, 7, 'text', [], {}]],
    // Each of its fields has a default.
    ['settings', [null, 7, 'text', []]],
  ] as const)('is quarantined: %s', async (name, values) => {
    for (const value of values) {
      fakeBrowser.reset();
      const store = createStore({ areas: fakeBrowser.storage, locks: navigator.locks });
      await fakeBrowser.storage.local.set({ [name]: { version: 1, value } });
      await repairStore(store);
      expect((await fakeBrowser.storage.local.get(null))[`quarantine:${name}`]).toEqual({ version: 1, value });
    }
  });
});
