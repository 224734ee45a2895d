import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { headersFor, parseHeadersFile } from '../../src/server/headers-file.ts';
import { pagesOf } from '../helpers/site.ts';

const dist = join(process.cwd(), 'dist');
const metaPolicy = (html: string) =>
  /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];

const SEARCHES = /^\/(?:es\/)?search\/$/;
const FRAMED = /^\/(?:es\/)?embed\/[^/]+\/$/;

test('every page has the strict policy before anything is loaded, and _headers says the same', () => {
  const policies = new Map<string, Set<string>>();
  for (const { html, path } of pagesOf(dist)) {
    const policy = metaPolicy(html)?.replaceAll('&#39;', "'") ?? '';
    const searches = SEARCHES.test(path);
    policies.set(String(searches), (policies.get(String(searches)) ?? new Set()).add(policy));
    expect(policy, path).toContain("default-src 'none'");
    expect(policy.replace(" 'wasm-unsafe-eval'", searches ? '' : '$&'), path).not.toMatch(
      /unsafe|\*|https?:/,
    );
    expect(html.indexOf('Content-Security-Policy'), path).toBeLessThan(html.search(/<link|<script|<style/));
    const headers = headersFor(parseHeadersFile(readFileSync(join(dist, '_headers'), 'utf8')), path);
    expect(headers.get('Content-Security-Policy'), path).toBe(
      FRAMED.test(path) ? policy : `${policy}; frame-ancestors 'none'`,
    );
  }
  const [strict] = policies.get('false') ?? [];
  const [searching] = policies.get('true') ?? [];
  expect([...policies.values()].map(({ size }) => size)).toEqual([1, 1]);
  expect(searching).toBe(strict?.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"));
});

test('no page has anything that the policy would refuse: inline script, inline style, event attribute', () => {
  for (const { html, path } of pagesOf(dist)) {
    const markup = html.replace(/<pre[\s\S]*?<\/pre>/g, '');
    const scripts = [...markup.matchAll(/<script\b([^>]*)>/g)].map(([, attributes = '']) => attributes);
    expect(
      scripts.filter(
        (attributes) => !/\bsrc=/.test(attributes) && !/type="application\/(?:ld\+)?json"/.test(attributes),
      ),
      path,
    ).toEqual([]);
    expect(markup, path).not.toMatch(/<style\b/);
    const tags = [...markup.matchAll(/<[a-z][^>]*>/g)].map(([tag]) => tag);
    expect(
      tags.filter((tag) => /\sstyle=|\son[a-z]+=/.test(tag.replace(/="[^"]*"/g, '=""'))),
      path,
    ).toEqual([]);
  }
});
