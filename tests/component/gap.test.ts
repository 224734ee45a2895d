import { expect, test } from 'vitest';
import { caseOf, message, note, prose } from './fixture.ts';
import { renderCase } from './render.ts';

test('what is lost stands in its place, with its reason, source and address', async () => {
  const html = await renderCase(
    caseOf([
      message('first'),
      { type: 'gap', id: 'lost-post', reason: 'lost', source: 'paper', body: prose('A post stood here.') },
      note('It is quoted elsewhere.'),
    ]),
  );
  expect(html).toContain(
    '<section class="gap main" role="group" id="lost-post" aria-label="Something is missing here">',
  );
  expect(html).toContain('A post stood here.');
  expect(html).toContain('Known from<a href="#cb-source-paper">El Diario</a>, in Spanish.');
  expect(html).toContain('href="#lost-post" aria-label="Address of this gap"');
  expect(html.indexOf('It is quoted elsewhere.')).toBeGreaterThan(html.indexOf('A post stood here.'));
});

test('a stretch of time says how long it was', async () => {
  const html = await renderCase(
    caseOf([{ type: 'gap', reason: 'time', duration: 'P3DT2H', body: prose('Nothing.') }]),
  );
  expect(html).toContain('Time passes: 3 days, 2 hours');
});
