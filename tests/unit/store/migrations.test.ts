import { describe, expect, it } from 'vitest';
import { migrate } from '../../../utils/store/migrations';

const steps = {
  marks: {
    1: (value: unknown) => ({ ...(value as object), two: true }),
    2: (value: unknown) => ({ ...(value as object), three: true }),
  },
};

describe('migrate', () => {
  it('leaves the current version as it is', () => {
    expect(migrate('marks', { version: 3, value: 'same' }, 3, steps)).toBe('same');
  });
  it('goes through every step', () => {
    expect(migrate('marks', { version: 1, value: { one: true } }, 3, steps)).toEqual({
      one: true,
      two: true,
      three: true,
    });
  });
  it('knows no way from a newer version, or over a gap', () => {
    expect(migrate('marks', { version: 4, value: 'newer' }, 3, steps)).toBeUndefined();
    expect(migrate('marks', { version: 0, value: 'older' }, 3, steps)).toBeUndefined();
    expect(migrate('chats', { version: 1, value: 'none' }, 2, steps)).toBeUndefined();
  });
});
