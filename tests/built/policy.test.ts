import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pagesOf } from '../helpers/site.ts';

const dist = join(process.cwd(), 'dist');
const metaPolicy = (html: string) =>
  /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];

test('every page has the strict policy before anything is loaded, and _headers says the same', () => {
  const policies = new Set<string | undefined>();
  for (const { html, path } of pagesOf(dist)) {
    const policy = metaPolicy(html);
    policies.add(policy);
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).not.toMatch(/unsafe|\*|https?:/);
    expect(html.indexOf('Content-Security-Policy'), path).toBeLessThan(html.search(/<link|<script|<style/));
  }
  expect(policies.size).toBe(1);
  const headers = readFileSync(join(dist, '_headers'), 'utf8');
  const [only = ''] = policies;
  const plain = only.replaceAll('&#39;', "'");
  expect(headers).toContain(`Content-Security-Policy: ${plain}; frame-ancestors 'none'`);
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
