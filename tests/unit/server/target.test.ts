import { describe, expect, test } from 'vitest';
import { readTarget } from '../../../src/server/target.ts';

test('path and query are told apart at the first question mark', () => {
  expect(readTarget('/a/?q=1?2', '/')).toEqual({ kind: 'file', path: '/a/', query: '?q=1?2', file: '/a/' });
});

describe('a site under a base', () => {
  test.each(['/', '/base'])('%s leads to the base', (url) => {
    expect(readTarget(url, '/base/')).toMatchObject({ kind: 'base' });
  });

  test('files are named without it', () => {
    expect(readTarget('/base/a.md?x', '/base/')).toMatchObject({
      kind: 'file',
      file: '/a.md',
      path: '/base/a.md',
    });
  });

  test.each(['/other', '/based/', '/a/base/'])('%s is outside', (url) => {
    expect(readTarget(url, '/base/')).toMatchObject({ kind: 'outside' });
  });
});

test.each([
  '/..',
  '/a/../b',
  '/%2e%2e/etc/passwd',
  '/a%2f..%2fb',
  '/a%5c..%5cb',
  '/.git/config',
  '/a/.hidden',
  '/_headers',
  '/%5fheaders',
  '/%00',
  '/%zz',
  '//evil.example',
  'http://evil.example/',
  '*',
])('%s names no file of the site', (url) => {
  expect(readTarget(url, '/')).toMatchObject({ kind: 'outside' });
});

test('.well-known is public', () => {
  expect(readTarget('/.well-known/security.txt', '/')).toMatchObject({ kind: 'file' });
});
