import { expect, test } from 'vitest';
import { readQuery, writeQuery, type Query } from '../../../src/components/elements/search/address.ts';
import type { Ticked } from '../../../src/components/elements/search/narrow.ts';

const none: Ticked = { kind: [], topic: [], platform: [], language: [] };
const usual: Ticked = { ...none, language: ['en'] };

test('what is as usual is not in the address', () => {
  expect(writeQuery({ words: '', ticked: usual }, usual)).toBe('');
  expect(writeQuery({ words: 'late & lost', ticked: usual }, usual)).toBe('?q=late+%26+lost');
  expect(readQuery('?q=late+%26+lost', usual)).toEqual({ words: 'late & lost', ticked: usual });
});

test.each<Query>([
  { words: 'x', ticked: { ...usual, topic: ['a', 'b'], kind: ['case'] } },
  { words: 'x', ticked: { ...usual, language: ['en', 'es'] } },
  { words: '', ticked: { ...usual, platform: ['email'] } },
])('what was written is read again: %j', (query) => {
  expect(readQuery(writeQuery(query, usual), usual)).toEqual(query);
});

test('no box of a facet that has one by itself is in the address too', () => {
  const query = { words: 'x', ticked: none };
  const address = writeQuery(query, usual);
  expect(address).toBe('?q=x&language=');
  expect(readQuery(address, usual)).toEqual(query);
});
