import { expect, test } from 'vitest';
import { smallMap, smallMapSvg } from '../../../src/core/case/map/index.ts';
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

test('as a file it is drawn in the colours that are asked for, at the width that is asked for', () => {
  const svg = smallMapSvg(smallMap(model), colours, 960);
  expect(svg).toMatch(
    /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 480 180" width="960" height="360"/,
  );
  for (const colour of Object.values(colours)) expect(svg).toContain(colour);
  expect(svg.match(/<path/g)).toHaveLength(5);
});

test('a case in which nobody answers anybody has no arcs, and no empty path', () => {
  const alone = smallMap(caseOf([customer], [said('1', 'ana'), said('2', 'ana')]));
  expect(alone.arcs).toBe('');
  expect(smallMapSvg(alone, colours)).not.toContain('d=""');
});
