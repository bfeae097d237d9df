import { expect, it } from 'vitest';
import { initials } from '../../../../utils/domain/text/initials.ts';

it.each([
  ['Amelia Hart', 'AH'],
  ['Anna Maria von Berg', 'AB'],
  ['john@example.com', 'J'],
  ['élodie', 'É'],
  ['e\u0301lodie', 'É'],
  ['“Max” (shop)', 'MS'],
  ['李 小龍', '李小'],
  ['Visitor 4f2a', 'V4'],
  ['𝒜 𝓑', '𝒜𝓑'],
  ['🦄 Ada Lovelace', 'AL'],
  ['αθηνά', 'Α'],
  ['ßeta', 'ß'],
  ['ﬁona ﬂeur', 'FF'],
  ['김민수'.normalize('NFD'), '김'],
  ['क्षितिज शर्मा', 'क्षिश'],
  ['🙂', ''],
  ['', ''],
])('of %s: %s', (name, letters) => {
  expect(initials(name)).toBe(letters);
});

it('keep small letters whose capitals fonts lack', () => {
  expect(initials('ნინო ბერიძე')).toBe('ნბ');
});

it('have at most a few marks', () => {
  expect(initials(`Z${'\u0335'.repeat(80)}algo`)).toBe('Z\u0335\u0335\u0335');
});

it('are not joined into a word', () => {
  expect(initials('محمد علي')).toBe('م\u200cع');
});
