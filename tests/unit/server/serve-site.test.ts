import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import {
  createServer,
  request,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSiteHandler } from '../../../src/server/serve-site.ts';

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

let folder: string;
let dist: string;
const servers: Server[] = [];

/** Starts a server and gives a client that sends paths as they are written. */
async function serve(base = '/') {
  const server = createServer(createSiteHandler({ dist, base })).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return async (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> => {
    const sent = request({ host: '127.0.0.1', port, path, headers, method }).end();
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    return { status: answer.statusCode, headers: answer.headers, body: await text(answer) };
  };
}

function write(path: string, content: string) {
  const file = join(dist, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-serve-'));
  dist = join(folder, 'dist');
  write('index.html', 'front page');
  write('404.html', 'no such page');
  write('cases/a/index.html', 'case a');
  write('cases/a.md', '# á');
  write('cases/a.json', '{}');
  write('feed.xml', '<feed/>');
  write('_headers', '/*\n  X-Robots: all\n/cases/*\n  Cache-Control: max-age=60\n');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
});

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(folder, { recursive: true, force: true });
});

describe('files', () => {
  test.each([
    ['/', 'text/html;charset=utf-8', 'front page'],
    ['/cases/a/', 'text/html;charset=utf-8', 'case a'],
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

  test.each([
    ['bytes=6-9', 206, 'page'],
    ['bytes=9-6', 200, 'front page'],
    ['bytes=x', 200, 'front page'],
    ['bytes=99-', 416, ''],
  ])('the range %s is answered with %i', async (range, status, body) => {
    const get = await serve();
    expect(await get('/', { Range: range })).toMatchObject({ status, body });
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
    rmSync(join(dist, '404.html'));
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

  test('hides the rules and dotted files', async () => {
    write('.env', 'secret');
    const get = await serve();
    expect(await get('/.env')).toMatchObject({ status: 404 });
    expect(await get('/_headers')).toMatchObject({ status: 404 });
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
    rmSync(join(dist, '_redirects'));
    expect(await get('/cases/z/')).toMatchObject({ status: 200, body: 'a page that leads on' });
  });

  test.each(['/cases/z', '/cases/z/* /cases/a/ 301', 'https://a.example/ / 301', '/a /b 302'])(
    'the server does not start with the rule “%s”',
    (rule) => {
      write('_redirects', `# old names\n${rule}\n`);
      expect(() => createSiteHandler({ dist, base: '/' })).toThrow('_redirects, line 2');
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
    rmSync(dist, { recursive: true });
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
      symlinkSync('/proc/self/mem', join(dist, 'broken.txt'));
      const get = await serve();
      await get('/broken.txt').catch(() => undefined);
      expect(await get('/')).toMatchObject({ status: 200 });
    },
  );
});

test('what was compressed is sent to those who take it, under the type of what it is', async () => {
  write('cases/a.md.br', 'brotli');
  write('cases/a.md.gz', 'gzip');
  const get = await serve();
  const both = await get('/cases/a.md', { 'accept-encoding': 'gzip, br' });
  expect([both.body, both.headers['content-encoding']]).toEqual(['brotli', 'br']);
  expect(both.headers['content-type']).toBe('text/markdown; charset=utf-8');
  expect(both.headers.vary).toContain('Accept-Encoding');
  expect((await get('/cases/a.md', { 'accept-encoding': 'gzip' })).body).toBe('gzip');
  expect((await get('/cases/a.md')).body).toBe('# á');
});
