import { expect, test } from 'vitest';
import type { Case, Source } from '../../src/core/case/schema.ts';
import { caseOf, message } from './fixture.ts';
import { renderCase } from './render.ts';

const page = (more: Partial<Case>) => renderCase({ ...caseOf([message('m1')]), ...more });
const withSource = async (more: Partial<Source>) => {
  const html = await page({ sources: [{ id: 'paper', title: 'Paquetes', kind: 'article', ...more }] });
  return /<li id="cb-source-paper">([\s\S]*?)<\/li>/.exec(html)?.[1] ?? '';
};
const copy = { archived: 'https://copies.example/1', archivedOn: '2026-01-05' };

test('a source with a copy leads to both, and each link says where the other is', async () => {
  const entry = await withSource({
    ...copy,
    publisher: 'El Diario',
    date: '2025-12',
    lang: 'es',
    url: 'https://a.example/',
    accessed: '2026-01-04',
  });
  expect(entry).toMatch(
    /<a (?=[^>]*href="https:\/\/a\.example\/")(?=[^>]*data-versionurl="https:\/\/copies\.example\/1")(?=[^>]*data-versiondate="2026-01-05")[^>]*><cite lang="es">Paquetes/,
  );
  expect(entry).toMatch(
    /<a (?=[^>]*href="https:\/\/copies\.example\/1")(?=[^>]*data-originalurl="https:\/\/a\.example\/")(?=[^>]*data-versiondate="2026-01-05")[^>]*>archived copy/,
  );
  const words = entry.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
  for (const part of ['El Diario', 'December 2025', 'in Spanish', 'seen', '4 January 2026', '5 January 2026'])
    expect(words).toContain(part);
});

test('without a copy, the day on which it was seen is the one to look for in archives', async () => {
  const entry = await withSource({ url: 'https://a.example/', accessed: '2026-01-04' });
  expect(entry).toContain('data-versiondate="2026-01-04"');
  expect(entry).not.toMatch(/data-(?:versionurl|originalurl)/);
});

test('a source of which only a copy is left leads there', async () => {
  const entry = await withSource(copy);
  expect(entry).toContain('no address');
  expect(entry).toContain('data-versiondate="2026-01-05"');
  expect(entry.match(/<a /g)).toHaveLength(1);
});

test('the language of a source is told, also where it is that of the case', async () => {
  expect(await withSource({ lang: 'en' })).toContain('in English');
});

test('where a case is used is told, with the year and a link where there is one', async () => {
  const html = await page({
    citedBy: [{ title: 'A course', year: 2026, url: 'https://c.example/' }, { title: 'A talk' }],
  });
  expect(html).toMatch(
    /<h3>Where it is used<\/h3><ul><li><a href="https:\/\/c\.example\/"[^>]*>A course \(2026\)/,
  );
  expect(html).toContain('<li>A talk');
  expect(await page({})).not.toContain('Where it is used');
});
