import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { createSiteHandler } from '../../../src/server/serve-site.ts';
import { servedFolder } from '../../helpers/served-folder.ts';

const site = servedFolder();
const { serve, write } = site;

describe('files', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', 'front page'],
    ['/cases/a/', 'text/html; charset=utf-8', 'case a'],
    ['/cases/a.md', 'text/markdown; charset=utf-8', '# á'],
    ['/cases/a.json', 'application/json', '{}'],
    ['/feed.xml', 'application/atom+xml; charset=utf-8', '<feed/>'],
  ])('%s is %s', async (path, type, body) => {
    const get = await serve();
    const answer = await get(path);
    expect(answer).toMatchObject({ status: 200, body });
    expect(answer.headers['content-type']).toBe(type);
  });

  test('a folder without its slash leads to the page, with the query', async () => {
    const get = await serve();
    expect(await get('/cases/a?b=c')).toMatchObject({ status: 302, headers: { location: '/cases/a/?b=c' } });
  });

  test('a known ETag is answered with 304', async () => {
    const get = await serve();
    const { etag } = (await get('/')).headers;
    expect(etag).toMatch(/^W\//);
    expect(await get('/', { 'If-None-Match': etag! })).toMatchObject({ status: 304, body: '' });
  });

  test('HEAD gives the headers alone, and nothing can be written', async () => {
    const get = await serve();
    const head = await get('/', {}, 'HEAD');
    expect(head).toMatchObject({ status: 200, body: '', headers: { 'content-length': '10' } });
    expect(await get('/', {}, 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });
});

describe('what is not there', () => {
  test('is answered with the page 404 and that status', async () => {
    const get = await serve();
    const answer = await get('/nothing/');
    expect(answer).toMatchObject({ status: 404, body: 'no such page' });
    expect(answer.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'x-robots': 'all' });
  });

  test('is said in plain text when the site has no such page', async () => {
    rmSync(join(site.dist, '404.html'));
    const get = await serve();
    expect(await get('/nothing')).toMatchObject({ status: 404, body: 'There is no such page.\n' });
  });

  test.each([
    '/../secret.txt',
    '/cases/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/cases/%2e%2e%2f%2e%2e%2fsecret.txt',
    '//secret.txt',
  ])('%s does not leave the folder', async (path) => {
    const get = await serve();
    expect(await get(path)).toMatchObject({ status: 404, body: 'no such page' });
  });
});

test('the rules of _headers apply and go before the defaults', async () => {
  const get = await serve();
  expect((await get('/cases/a.md')).headers).toMatchObject({
    'x-robots': 'all',
    'cache-control': 'max-age=60',
  });
  expect((await get('/')).headers).toMatchObject({ 'cache-control': 'no-cache' });
});

describe('an old name', () => {
  beforeEach(() => {
    write(
      '_redirects',
      '/cases/z/* /cases/a/:splat 301!\n/cases/z/* /cases/a/:splat 301\n/cases/z.md /cases/a.md 301\n',
    );
    write('cases/z/index.html', 'a page that leads on');
  });

  test.each([
    ['/cases/z/', '/cases/a/'],
    ['/cases/z', '/cases/a/'],
    ['/cases/z/?since=2', '/cases/a/?since=2'],
    ['/cases/z/r1/cite/', '/cases/a/r1/cite/'],
    ['/cases/z.md', '/cases/a.md'],
  ])('%s is answered with %s for good, so that the browser keeps the fragment', async (path, location) => {
    const get = await serve();
    const answer = await get(path);
    expect(answer).toMatchObject({ status: 301, headers: { location }, body: '' });
    expect(answer.headers['cache-control']).toBe('no-cache');
  });

  test.each(['/cases/zebra/', '/cases/z/../../secret.txt', '/_redirects'])(
    '%s is no old name',
    async (path) => {
      const get = await serve();
      expect(await get(path)).toMatchObject({ status: 404 });
    },
  );

  test('is a page of its own as soon as the rules are gone', async () => {
    const get = await serve();
    expect((await get('/cases/z/')).status).toBe(301);
    rmSync(join(site.dist, '_redirects'));
    expect(await get('/cases/z/')).toMatchObject({ status: 200, body: 'a page that leads on' });
  });

  test.each(['/cases/z', '/cases/z/* /cases/a/ 301', 'https://a.example/ / 301', '/a /b 302'])(
    'the server does not start with the rule “%s”',
    (rule) => {
      write('_redirects', `# old names\n${rule}\n`);
      expect(() => createSiteHandler({ dist: site.dist, base: '/' })).toThrow('_redirects, line 2');
    },
  );
});

test('a site under a base is served there only', async () => {
  const get = await serve('/base/');
  expect(await get('/')).toMatchObject({ status: 302, headers: { location: '/base/' } });
  expect(await get('/base/cases/a')).toMatchObject({ status: 302, headers: { location: '/base/cases/a/' } });
  expect(await get('/base/cases/a/')).toMatchObject({ status: 200, body: 'case a' });
  expect(await get('/cases/a/')).toMatchObject({ status: 404, body: 'no such page' });
});

describe('a build while it runs', () => {
  test('shows at once', async () => {
    const get = await serve();
    await get('/');
    rmSync(site.dist, { recursive: true });
    expect(await get('/')).toMatchObject({ status: 404 });
    write('index.html', 'a longer front page');
    write('_headers', '/*\n  X-Robots: none\n');
    expect(await get('/')).toMatchObject({
      status: 200,
      body: 'a longer front page',
      headers: { 'x-robots': 'none' },
    });
  });

  test.runIf(process.platform === 'linux')(
    'a file that cannot be read ends its own request only',
    async () => {
      symlinkSync('/proc/self/mem', join(site.dist, 'broken.txt'));
      const get = await serve();
      await get('/broken.txt').catch(() => undefined);
      expect(await get('/')).toMatchObject({ status: 200 });
    },
  );
});
