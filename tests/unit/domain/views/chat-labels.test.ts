import { describe, expect, it } from 'vitest';
import type { Chat } from '../../../../utils/domain/model/chat.ts';
import { visitorLabel, widgetLabel } from '../../../../utils/domain/views/chat-labels.ts';
import { aChat } from '../../../support/chats.ts';
import { ENGLISH } from '../../../support/i18n.ts';

describe('visitorLabel', () => {
  it.each<[string, Partial<Chat>, string]>([
    ['the name', {}, 'John'],
    ['the email if there is no name', { visitorName: null }, 'john@example.com'],
    ['the email if the name is blank', { visitorName: ' \n' }, 'john@example.com'],
    ['the end of the visitor id if there is neither', { visitorName: null, visitorEmail: '' }, 'Visitor def456'],
    [
      'the end of the visitor id, in whole characters',
      { visitorName: null, visitorEmail: null, visitorId: 'guest-😀abcde' },
      'Visitor 😀abcde',
    ],
    ['all of a short visitor id', { visitorName: null, visitorEmail: null, visitorId: 'v1' }, 'Visitor v1'],
    ['no id if there is none', { visitorName: null, visitorEmail: null, visitorId: '' }, 'Visitor'],
  ])('is %s', (_, overrides, label) => {
    expect(visitorLabel(aChat(overrides), ENGLISH)).toBe(label);
  });

  it('is plain and short, no matter what was typed', () => {
    expect(visitorLabel(aChat({ visitorName: 'Ann\u202e\u0000\nLee' }), ENGLISH)).toBe('Ann Lee');
    expect(visitorLabel(aChat({ visitorName: 'x'.repeat(500) }), ENGLISH)).toHaveLength(60);
    expect(visitorLabel(aChat({ visitorName: '<img src=x>' }), ENGLISH)).toBe('<img src=x>');
    expect(
      visitorLabel(aChat({ visitorName: null, visitorEmail: null, visitorId: 'v_\u202e\u202e\u202e1' }), ENGLISH),
    ).toBe('Visitor v_1');
  });

  it.each(['\u200b', '\u3164', '\u2800 \u200d', '\u0301'])('ignores the invisible name %j', (visitorName) => {
    expect(visitorLabel(aChat({ visitorName }), ENGLISH)).toBe('john@example.com');
    expect(visitorLabel(aChat({ visitorName, visitorEmail: visitorName }), ENGLISH)).toBe('Visitor def456');
  });
});

it('has a label for a deleted widget', () => {
  expect(widgetLabel(aChat(), ENGLISH)).toBe('Support Widget');
  expect(widgetLabel(aChat({ widgetName: null }), ENGLISH)).not.toBe('');
});
