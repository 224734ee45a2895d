import { expect, test } from 'vitest';
import type { Block } from '../../src/core/case/schema.ts';
import { caseOf, message, prose } from './fixture.ts';
import { renderCase } from './render.ts';

const other = { text: 'La otra', href: '/base/es/cases/other/', lang: 'es' };
const lesson: Block = { type: 'lesson', ref: 'be-quick', stance: 'supports', body: prose('So.') };

test('a topic leads to the case before and after, in the language of its title', async () => {
  const html = await renderCase(caseOf([message('first')]), {
    topics: [{ id: 'delivery', href: '/base/topics/delivery/', previous: other }],
    sharing: {},
  });
  const nav = /<nav class="end-part onward"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '';
  expect(nav).toMatch(
    /<a class="onward-previous" href="\/base\/es\/cases\/other\/">[^]*<span lang="es">La otra<\/span><\/a>/,
  );
  expect(nav).not.toContain('onward-next');
});

test('a lesson leads to the other cases that bear on it', async () => {
  const html = await renderCase(caseOf([message('first'), lesson]), {
    topics: [],
    sharing: { 'be-quick': [other] },
  });
  expect(html).toMatch(/Also in ?<a href="\/base\/es\/cases\/other\/" lang="es">La otra<\/a>/);
  expect(html).not.toContain('onward');
});
