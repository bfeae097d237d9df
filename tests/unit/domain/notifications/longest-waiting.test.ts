import { expect, it } from 'vitest';
import { longestWaiting } from '../../../../utils/domain/notifications/longest-waiting.ts';
import { markAllRead } from '../../../../utils/domain/read-marks/mark-all-read.ts';
import { aWait, minute } from '../../../support/chats.ts';
import { anInput } from './an-input.ts';

const longest = (overrides = {}) => longestWaiting(anInput(overrides))?.id;

it('is the chat whose visitor has been waiting for longest', () => {
  expect(longest()).toBe('c3');
  expect(longest({ waits: { c1: aWait({ waitingSince: minute(-50) }), c2: aWait() } })).toBe('c1');
});

it('is the oldest unread one where none waits', () => {
  expect(longest({ waits: {} })).toBe('c3');
});

it('is one that waits, before any that only is unread', () => {
  expect(longest({ waits: { c1: aWait() } })).toBe('c1');
});

it('is none that is muted, and none where all is read', () => {
  expect(longest({ mutes: { widgets: {}, chats: { c3: null } } })).toBe('c2');
  expect(longest({ marks: markAllRead(anInput().marks, minute(0)) })).toBeUndefined();
});
