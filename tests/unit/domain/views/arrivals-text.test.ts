import { expect, it } from 'vitest';
import { arrivalText } from '../../../../utils/domain/views/arrivals-text.ts';
import { aChat } from '../../../support/chats.ts';
import { ENGLISH } from '../../../support/i18n.ts';

const john = aChat({ id: 'john', visitorName: 'John' });
const marta = aChat({ id: 'marta', visitorName: 'Marta' });

it.each([
  [[], null],
  [[john], 'John wrote'],
  [[john, marta], 'John and Marta wrote'],
  [[john, marta, aChat({ id: 'x' })], '3 visitors wrote'],
])('announces arrivals in a few words', (chats, text) => {
  expect(arrivalText(chats, ENGLISH)).toBe(text);
});
