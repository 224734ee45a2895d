import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { keptName } from '../../../src/adapters/cards/card-task.ts';
import { colours } from '../../../src/adapters/cards/colours.ts';
import { caseCard, icon, wordsIn } from './cards.ts';

const facts = { icon, version: '1', kept: '/nowhere', dist: '/dist' };

test('a card is kept under another name as soon as anything that is drawn changes', () => {
  const names = [
    keptName(facts, caseCard()),
    keptName({ ...facts, icon: icon.replace('24', '20') }, caseCard()),
    keptName({ ...facts, version: '2' }, caseCard()),
    keptName(facts, caseCard({ name: 'Another site' })),
    keptName(facts, caseCard({ title: wordsIn('en', 'Another title') })),
    keptName(facts, caseCard({ title: wordsIn('es', 'The tofu that came twice') })),
    keptName(facts, caseCard({ line: wordsIn('en', '1 step') })),
    keptName(facts, caseCard({ picture: { kind: 'sign' } })),
  ];
  expect(new Set(names).size).toBe(names.length);
  expect(names[0]).toMatch(/^[\da-f]{32}\.png$/);
});

test('a card is kept under the same name wherever it is built', () => {
  expect(keptName({ ...facts, kept: '/elsewhere' }, caseCard())).toBe(keptName(facts, caseCard()));
});

test('cards have the colours of the site in daylight', () => {
  const [daylight = ''] = readFileSync('src/styles/tokens.css', 'utf8').split('@media');
  const token = (name: string) => new RegExp(`--${name}: (#[\\da-f]{6})`).exec(daylight)?.[1];
  expect(colours).toEqual({
    paper: token('white'),
    ink: token('black'),
    soft: token('grey-3'),
    rule: token('grey-2'),
    pencil: token('blue'),
  });
});
