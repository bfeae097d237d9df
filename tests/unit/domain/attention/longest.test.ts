import { expect, it } from 'vitest';
import { longestWaiting } from '../../../../utils/domain/attention/longest';
import { markAllRead } from '../../../../utils/domain/read-all';
import { aWait, minute } from '../../../support/chats';
import { facts } from './facts';

const longest = (overrides = {}) => longestWaiting(facts(overrides))?.id;

it('is the chat whose visitor has been waiting for longest', () => {
  expect(longest()).toBe('c3');
  expect(longest({ waits: { c1: aWait({ since: minute(-50) }), c2: aWait() } })).toBe('c1');
});

it('is the oldest unread one where none waits', () => {
  expect(longest({ waits: {} })).toBe('c3');
});

it('is one that waits, before any that only is unread', () => {
  expect(longest({ waits: { c1: aWait() } })).toBe('c1');
});

it('is none that is muted, and none where all is read', () => {
  expect(longest({ mutes: { widgets: {}, chats: { c3: null } } })).toBe('c2');
  expect(longest({ marks: markAllRead(facts().marks, minute(0)) })).toBeUndefined();
});
