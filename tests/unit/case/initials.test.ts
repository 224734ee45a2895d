import { expect, test } from 'vitest';
import type { Participant } from '../../../src/core/case/schema.ts';
import { initialsOf } from '../../../src/views/case/initials.ts';

const signs = (...people: [name: string, role: Participant['role']][]) => [
  ...initialsOf(people.map(([name, role], at) => ({ id: `p${at}`, name, role, pseudonym: false }))).values(),
];

test('a sign holds the first letter of a name, without its article', () => {
  expect(signs(['The letter writer', 'customer'], ['ángela', 'agent'], ['“Rami”', 'bot'])).toEqual([
    'L',
    'Á',
    'R',
  ]);
});

test('a numbered pseudonym has its number', () => {
  expect(signs(['Commenter 1', 'onlooker'], ['Commenter 12', 'onlooker'])).toEqual(['1', '12']);
});

test('two of one role who begin alike have a letter more, others have not', () => {
  expect(signs(['Aira', 'onlooker'], ['Anita', 'onlooker'], ['AT&T', 'company'])).toEqual(['Ai', 'An', 'A']);
  expect(signs(['Mail A', 'agent'], ['Mail B', 'agent'], ['Mail C', 'agent'])).toEqual(['MA', 'MB', 'MC']);
});

test('a name that has no letters, and two that are the same, do no harm', () => {
  expect(signs(['???', 'other'], ['Ana', 'agent'], ['Ana', 'agent'])).toEqual(['?', 'A', 'A']);
});
