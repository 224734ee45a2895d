import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deadLinks } from '../helpers/links.ts';
import { attributesOf, pagesOf } from '../helpers/site.ts';

const dist = join(process.cwd(), 'dist');

test('every link, picture, style and script of every page leads somewhere', () => {
  expect(pagesOf(dist).length).toBeGreaterThan(20);
  expect(deadLinks(dist, '/')).toEqual([]);
});

test('no id stands twice in a page', () => {
  for (const { path, html } of pagesOf(dist)) {
    const ids = attributesOf(html, 'id');
    expect(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      path,
    ).toEqual([]);
  }
});

test('no page loads anything from another host', () => {
  for (const { path, html } of pagesOf(dist)) {
    const loaded = [...html.matchAll(/<(?:script|img|source|iframe|video|audio|object|embed)\b[^>]*>/g)].map(
      ([tag]) => tag,
    );
    const styles = [
      ...html.matchAll(/<link\b[^>]*rel="(?:stylesheet|preload|modulepreload|icon)"[^>]*>/g),
    ].map(([tag]) => tag);
    const foreign = [...loaded, ...styles].filter((tag) =>
      /\b(?:src|href|data|srcset)="(?:https?:)?\/\//.test(tag),
    );
    expect(foreign, path).toEqual([]);
  }
});

test('links to other sites do not hand over the window', () => {
  for (const { path, html } of pagesOf(dist)) {
    const outward = [...html.matchAll(/<a\b[^>]*href="https?:[^>]*>/g)].map(([tag]) => tag);
    expect(
      outward.filter((tag) => !/rel="[^"]*noopener/.test(tag) && !tag.includes('href="http://localhost')),
      path,
    ).toEqual([]);
  }
});
