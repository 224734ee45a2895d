import { expect, test } from 'vitest';
import { cardMap, cardMapSvg, smallMap } from '../../../src/core/case/map/index.ts';
import { agent, caseOf, customer, said } from '../measures/model.ts';

const colours = { ink: '#111', soft: '#222', rule: '#333', pencil: '#444', paper: '#555' };

const model = caseOf(
  [customer, agent('ben'), { ...customer, id: 'eve', role: 'onlooker' }],
  Array.from({ length: 14 }, (_, number) =>
    said(`m${number}`, ['ana', 'ben', 'eve'][number % 3] ?? 'ana', undefined, {
      ...(number > 0 && { replyTo: `m${number - 1 - (number % 2)}` }),
    }),
  ),
);

test('who speaks for the organisation is filled, everybody else is not', () => {
  const { solid, open } = smallMap(model);
  expect(solid.match(/M/g)).toHaveLength(5);
  expect(open.match(/M/g)).toHaveLength(9);
});

test('the small form of fourteen messages that all answer another takes less than 1000 bytes in a page', () => {
  const paths = Object.values(smallMap(model)).join('');
  const markup = 5 * '<path class="solid" d=""></path>'.length + 100;
  expect(paths.length + markup).toBeLessThan(1000);
});

test('for a card it is a picture of its own, in the colours that are asked for', () => {
  const { svg, width, height } = cardMapSvg(cardMap(model), colours);
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(svg).toContain(` width="${String(width)}" height="${String(height)}"`);
  for (const colour of Object.values(colours)) expect(svg).toContain(colour);
  expect(svg.match(/<path/g)).toHaveLength(5);
});

test.each([1, 4, 9, 12, 30])('with %i speakers no shape on a card reaches out of the picture', (count) => {
  const people = Array.from({ length: count }, (_, number) => ({
    ...customer,
    id: `p${number}`,
    role: 'onlooker' as const,
  }));
  const thread = people.map(({ id }) => said(`by-${id}`, id));
  const { svg } = cardMapSvg(cardMap(caseOf(people, thread)), colours);
  const [left = 0, top = 0, width = 0, height = 0] = (/viewBox="([^"]*)"/.exec(svg)?.[1] ?? '')
    .split(' ')
    .map(Number);
  const points = [...cardMap(caseOf(people, thread)).open.matchAll(/M(-?\d+) ?(-?\d+)/g)];
  expect(points).toHaveLength(count);
  const stroke = 2;
  for (const [, x, y] of points) {
    expect(Number(x)).toBeGreaterThan(left + stroke);
    expect(Number(x)).toBeLessThan(left + width - stroke);
    expect(Number(y)).toBeGreaterThan(top + stroke);
    expect(Number(y)).toBeLessThan(top + height - stroke);
  }
});

test('a case in which nobody answers anybody has no arcs, and no empty path', () => {
  const alone = caseOf([customer], [said('1', 'ana'), said('2', 'ana')]);
  expect(smallMap(alone).arcs).toBe('');
  expect(cardMapSvg(cardMap(alone), colours).svg).not.toContain('d=""');
});
