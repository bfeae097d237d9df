import { expect, it } from 'vitest';
import { queryWords } from '../../../../utils/domain/list/query.ts';

it('splits a query into its distinct words', () => {
  expect(queryWords('  Invoice\u3000ÉTÉ ')).toEqual(['invoice', 'ete']);
  expect(queryWords(' \n')).toEqual([]);
  expect(queryWords('https://Example.com/a b B')).toEqual(['example.com/a', 'b']);
  expect(queryWords(Array.from({ length: 200 }, (_, n) => `w${n}`).join(' '))).toHaveLength(20);
});
