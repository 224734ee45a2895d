import { expect, test } from 'vitest';
import { conversationMap } from '../../../src/core/case/map/index.ts';
import { agent, caseOf, customer, pause, said } from '../measures/model.ts';

const people = [customer, agent('ben')];
const clock = (day: number, time: string) => `2026-01-0${day}T${time}Z`;

test.each([
  ['no times', [said('1', 'ana'), said('2', 'ben'), said('3', 'ana')]],
  ['two times', [said('1', 'ana', clock(1, '09:00')), said('2', 'ben', clock(1, '09:05'))]],
  ['one and the same time', ['1', '2', '3'].map((id) => said(id, 'ana', clock(1, '09:00')))],
  [
    'fewer times than not',
    [
      ...['1', '2', '3', '4'].map((id) => said(id, 'ana')),
      ...['5', '6', '7'].map((id) => said(id, 'ben', clock(1, `09:0${id}`))),
    ],
  ],
])('with %s there is no map by time', (_, messages) => {
  expect(conversationMap(caseOf(people, messages)).time).toBeUndefined();
});

test('distances are in proportion to time, a night is cut short and says how long it was', () => {
  const { time } = conversationMap(
    caseOf(people, [
      said('1', 'ana', clock(1, '09:00')),
      said('2', 'ben', clock(1, '10:00')),
      said('3', 'ana', clock(1, '12:00')),
      said('4', 'ben', clock(1, '13:30')),
      said('5', 'ana', clock(3, '13:30')),
      said('6', 'ben', clock(3, '14:30')),
    ]),
  );
  const along = time?.shapes.map((shape) => shape.along) ?? [];
  const [first = 0, second = 0, third = 0] = along.slice(1).map((at, index) => at - along[index]!);
  expect(Math.abs(second - 2 * first)).toBeLessThanOrEqual(2);
  expect(Math.abs(third - 1.5 * first)).toBeLessThanOrEqual(2);
  expect(time?.breaks.map(({ seconds, about }) => ({ seconds, about }))).toEqual([
    { seconds: 2 * 86_400, about: false },
  ]);
  const [cut] = time?.breaks ?? [];
  expect(cut?.from).toBeGreaterThan(along[3]!);
  expect(cut?.to).toBeLessThan(along[4]!);
});

test('a message without a time stands in the middle between its neighbours and is not known', () => {
  const { time } = conversationMap(
    caseOf(people, [
      said('1', 'ana', clock(1, '09:00')),
      said('2', 'ben'),
      said('3', 'ana', clock(1, '11:00')),
      said('4', 'ben', clock(1, '12:00')),
    ]),
  );
  expect(time?.shapes.map(({ known }) => known)).toEqual([true, false, true, true]);
  const [first = 0, second = 0, third = 0] = time?.shapes.map(({ along }) => along) ?? [];
  expect(Math.abs(second - first - (third - second))).toBeLessThanOrEqual(1);
});

test('two messages at the same second stand apart', () => {
  const { time } = conversationMap(
    caseOf(people, [
      said('1', 'ana', clock(1, '09:00')),
      said('2', 'ana', clock(1, '09:00')),
      said('3', 'ana', clock(1, '15:00')),
    ]),
  );
  const [first = 0, second = 0] = time?.shapes.map(({ along }) => along) ?? [];
  expect(second - first).toBeGreaterThan(20);
});

test('where only days are known, a silence is said to last about so many', () => {
  const { time } = conversationMap(
    caseOf(people, [
      said('1', 'ana', '2026-01-01'),
      said('2', 'ben', '2026-01-02'),
      pause('P20D'),
      said('3', 'ana', '2026-01-25'),
      said('4', 'ben', '2026-01-26'),
      said('5', 'ana', '2026-01-27'),
    ]),
  );
  expect(time?.breaks.map(({ seconds, about }) => [seconds / 86_400, about])).toEqual([[23, true]]);
});
