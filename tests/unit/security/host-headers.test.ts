import { expect, test } from 'vitest';
import { developmentPolicy, hostHeaders } from '../../../src/core/security.ts';
import { headersFor, parseHeadersFile } from '../../../src/server/headers-file.ts';

const rules = parseHeadersFile(
  hostHeaders('/base/', {
    searchPages: ['/base/search/'],
    framed: ['/base/embed/', '/base/es/embed/'],
    polls: 'https://polls.example',
    jsonFeeds: ['/base/feed.json', '/base/es/feed.json'],
  }),
);
const policyOf = (path: string) => headersFor(rules, path).get('Content-Security-Policy') ?? '';

test('only what lies in the folders for frames may be framed', () => {
  expect(policyOf('/base/embed/a-case/')).not.toContain('frame-ancestors');
  expect(policyOf('/base/es/embed/a-case/')).not.toContain('frame-ancestors');
  for (const path of ['/base/', '/base/cases/embed/', '/base/search/', '/base/embed.js', '/base/fr/embed/a/'])
    expect(policyOf(path), path).toContain("frame-ancestors 'none'");
});

test('what is framed has one policy, which is strict and sends no votes', () => {
  const policy = policyOf('/base/embed/a-case/');
  expect(policy.split("default-src 'none'")).toHaveLength(2);
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toContain('polls.example');
  expect(policyOf('/base/')).toContain("form-action 'self' https://polls.example");
});

test('what is framed keeps the other headers', () => {
  expect(headersFor(rules, '/base/embed/a-case/').get('X-Content-Type-Options')).toBe('nosniff');
});

test('programs on other sites may read what is there for them, and pages with votes stay their own', () => {
  const open = (path: string) => headersFor(rules, path).get('Access-Control-Allow-Origin');
  for (const path of ['cases/a-case.json', 'cases/a-case/r1.json', 'dataset.jsonl', 'schema/case-1.json'])
    expect(open(`/base/${path}`), path).toBe('*');
  for (const path of ['', 'search/', 'embed/a-case/', 'results/'])
    expect(open(`/base/${path}`), path).toBeUndefined();
});

test('a feed in JSON is called one, in every language', () => {
  const type = (path: string) => headersFor(rules, path).get('Content-Type');
  expect(type('/base/feed.json')).toBe('application/feed+json; charset=utf-8');
  expect(type('/base/es/feed.json')).toBe('application/feed+json; charset=utf-8');
  expect(type('/base/polls.json')).toBeUndefined();
});

test('in development, script comes from files alone and Vite can tell of changes', () => {
  const policy = developmentPolicy({ polls: 'https://polls.example' }, '127.0.0.1:4321');
  expect(policy).toContain("default-src 'none';");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain(
    "connect-src 'self' https://polls.example ws://127.0.0.1:4321 wss://127.0.0.1:4321;",
  );
  expect(developmentPolicy({ searches: true }, "a; script-src 'unsafe-inline'")).toContain(
    "connect-src 'self';",
  );
});
