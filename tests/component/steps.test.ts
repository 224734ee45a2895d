import { expect, test } from 'vitest';
import { caseOf, message } from './fixture.ts';
import { renderCase } from './render.ts';

test('the score leads to every step', async () => {
  const html = await renderCase(caseOf([message('first')], [message('second')]));
  const list = /<cb-score>[\s\S]*?(<ol[\s\S]*?<\/ol>)/.exec(html)?.[1] ?? '';
  expect([...list.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual(['#step-1', '#step-2']);
});

test('a step says how long after the one before it began, as far as that is known', async () => {
  const at = (id: string, time?: string) => [message(id, time === undefined ? {} : { at: time })];
  const html = await renderCase(
    caseOf(at('a', '2026-01-02T09:00Z'), at('b', '2026-01-02T09:20Z'), at('c', '2026-01-05'), at('d')),
  );
  const since = [...html.matchAll(/<p class="since">([^<]*)</g)].map(([, text]) => text);
  expect(since).toEqual([
    'begins 2 January 2026, 09:00 UTC',
    '20 minutes after the step before',
    'about 3 days after the step before',
    'time since the step before not known',
  ]);
});

test('a Spanish case is told in Spanish', async () => {
  const html = await renderCase({ ...caseOf([message('first')]), lang: 'es' });
  expect(html).toContain('Pasos de este caso');
  expect(html).toContain('Parafraseado de<a href="#cb-source-paper">El Diario</a>.');
});
