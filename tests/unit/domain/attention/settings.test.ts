import { expect, it } from 'vitest';
import { attentionFrom, DEFAULT_ATTENTION } from '../../../../utils/domain/attention/settings';

it('takes what was stored', () => {
  const stored = {
    notify: true,
    newChats: false,
    news: false,
    waiting: { amber: null, red: 240 },
    quiet: [{ days: [1, 2], from: 0, to: 600 }],
    sound: { on: true, volume: 1, repeat: false },
    hinted: true,
  };
  expect(attentionFrom(stored)).toEqual(stored);
});

it.each([undefined, null, 'on', 7, [], { waiting: 3, sound: null, quiet: {} }])(
  'takes %j for what counts by default',
  (stored) => {
    expect(attentionFrom(stored)).toEqual(DEFAULT_ATTENTION);
  },
);

it('keeps the rest where a part is none of this version', () => {
  const stored = { notify: true, news: 'maybe', waiting: { amber: 0.5, red: 9 }, sound: { on: true, volume: 7 } };
  expect(attentionFrom(stored)).toEqual({
    ...DEFAULT_ATTENTION,
    notify: true,
    waiting: { amber: 2, red: 9 },
    sound: { ...DEFAULT_ATTENTION.sound, on: true },
  });
});
