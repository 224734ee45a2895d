import { expect, test } from 'vitest';
import { caseOf, message } from './fixture.ts';
import { renderCase } from './render.ts';

const conversation = (times: readonly (string | undefined)[] = []) =>
  renderCase(
    caseOf(
      [
        message('ask', times[0] === undefined ? {} : { at: times[0] }),
        message('answer', {
          from: 'post',
          replyTo: 'ask',
          ...(times[1] !== undefined && { at: times[1] }),
        }),
      ],
      [message('thanks', { replyTo: 'answer', ...(times[2] !== undefined && { at: times[2] }) })],
    ),
  );

const partsOf = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match.slice(1));

const pictures = (html: string) => partsOf(html, /<svg class="by-(\w+)"([\s\S]*?)<\/svg>/g);

test('every message is a link that says its number, who speaks and whom it answers, in its step', async () => {
  const [[, picture = ''] = []] = pictures(await conversation());
  expect(partsOf(picture, /<a href="#([^"]+)"><title>([^<]+)<\/title>/g)).toEqual([
    ['step-1', 'Step 1 of 2: Step 1'],
    ['ask', 'Message 1 of 3, Ana'],
    ['answer', 'Message 2 of 3, The post, in answer to Ana'],
    ['step-2', 'Step 2 of 2: Step 2'],
    ['thanks', 'Message 3 of 3, Ana, in answer to The post'],
  ]);
});

test('a table says the same', async () => {
  const html = await conversation();
  const table = /<details class="map-table">[\s\S]*?<\/details>/.exec(html)?.[0] ?? '';
  expect(partsOf(table, /<th scope="col">([^<]+)</g).flat()).toEqual(['No.', 'Speaker', 'Step', 'Answers']);
  expect(
    partsOf(table, /<a href="#([^"]+)">(\d)<\/a><\/th><td>([^<]*)<\/td><td>(\d)<\/td><td>(\d?)</g),
  ).toEqual([
    ['ask', '1', 'Ana', '1', ''],
    ['answer', '2', 'The post', '1', '1'],
    ['thanks', '3', 'Ana', '2', '2'],
  ]);
});

test('without times there is one picture and nothing to switch', async () => {
  const html = await conversation();
  expect(pictures(html).map(([by]) => by)).toEqual(['order']);
  expect(html).not.toContain('name="cb-map"');
});

test('with times there are two, by order first, and the names and the table give the time', async () => {
  const html = await conversation(['2026-01-02T09:00Z', '2026-01-02T09:05Z', '2026-01-05T10:00Z']);
  expect(pictures(html).map(([by]) => by)).toEqual(['order', 'time']);
  expect(partsOf(html, /<input type="radio" name="cb-map" id="([^"]+)"( checked)?/g)).toEqual([
    ['cb-by-order', ' checked'],
    ['cb-by-time', undefined],
  ]);
  expect(html).toContain('Message 1 of 3, Ana, 2 January 2026, 09:00 UTC');
  expect(html).toContain('<th scope="col">Time</th>');
  const ids = partsOf(html, / id="([^"]+)"/g).flat();
  expect(new Set(ids).size).toBe(ids.length);
});

test('a silence that is cut short says how long it was, and an unknown time that it is not known', async () => {
  const at = (id: string, time?: string) => message(id, time === undefined ? {} : { at: time });
  const html = await renderCase(
    caseOf([
      at('a', '2026-01-02T09:00Z'),
      at('b', '2026-01-02T09:10Z'),
      at('c'),
      at('d', '2026-01-02T09:20Z'),
      at('e', '2026-01-05T10:20Z'),
      at('f', '2026-01-05T10:30Z'),
    ]),
  );
  const [, [, picture = ''] = []] = pictures(html);
  expect(picture).toMatch(/>3 days, 1 hour</);
  expect(picture).toContain('Message 3 of 6, Ana, time not known');
  expect(partsOf(picture, /<a href="#(\w)" class="unknown"/g)).toEqual([['c']]);
});

test('a case in which nobody speaks has no map', async () => {
  const html = await renderCase(
    caseOf([{ type: 'event', body: { html: '<p>It rains.</p>', text: 'It rains.' } }]),
  );
  expect(html).not.toContain('class="map"');
});
