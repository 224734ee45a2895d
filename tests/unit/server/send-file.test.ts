import { beforeEach, describe, expect, test } from 'vitest';
import { servedFolder } from '../../helpers/served-folder.ts';

const { serve, write } = servedFolder();

describe('ranges', () => {
  test.each([
    ['bytes=6-9', 206, 'page'],
    ['bytes=0-0', 206, 'f'],
    ['bytes=9-9', 206, 'e'],
    ['bytes=6-', 206, 'page'],
    ['bytes=6-999999999999999999999', 206, 'page'],
    ['bytes=-4', 206, 'page'],
    ['bytes=-99', 206, 'front page'],
    ['bytes=0-4, 4-9', 206, 'front page'],
    ['bytes=0-0, -99', 206, 'front page'],
    ['bytes=0-0, 5-5', 200, 'front page'],
    ['bytes=9-6', 200, 'front page'],
    ['bytes=0-1, 9-6', 200, 'front page'],
    ['bytes=x', 200, 'front page'],
    ['bytes=-', 200, 'front page'],
    ['bytes=', 200, 'front page'],
    ['bytes 0-0', 200, 'front page'],
    ['lines=0-0', 200, 'front page'],
    ['bytes=99-', 416, 'This file has no such part.\n'],
    ['bytes=-0', 416, 'This file has no such part.\n'],
  ])('the range %s is answered with %i', async (range, status, body) => {
    const get = await serve();
    expect(await get('/', { Range: range })).toMatchObject({ status, body });
  });
});

describe('a part of a file', () => {
  test('names its place in the whole, and the whole where there is no such part', async () => {
    const get = await serve();
    const part = await get('/', { Range: 'bytes=0-0' });
    expect(part.headers).toMatchObject({ 'content-range': 'bytes 0-0/10', 'content-length': '1' });
    expect((await get('/', { Range: 'bytes=10-' })).headers['content-range']).toBe('bytes */10');
  });

  test('is told by GET alone, and not where the file may have changed', async () => {
    const get = await serve();
    const { etag = '', 'last-modified': date = '' } = (await get('/')).headers;
    const status = async (headers: Record<string, string>, method = 'GET') =>
      (await get('/', { Range: 'bytes=0-0', ...headers }, method)).status;
    expect(await status({}, 'HEAD')).toBe(200);
    expect(await status({ 'If-Range': date })).toBe(206);
    expect(await status({ 'If-Range': 'Thu, 01 Jan 1970 00:00:00 GMT' })).toBe(200);
    // A weak tag proves nothing about bytes (RFC 9110, 13.1.5).
    for (const tag of [etag, '"another"', etag.replace('W/', '')])
      expect(await status({ 'If-Range': tag })).toBe(200);
  });

  test('is one of the file as it is, compressed or not', async () => {
    write('cases/a.json.br', 'brotli');
    const get = await serve();
    const ask = (encoding: string) =>
      get('/cases/a.json', { Range: 'bytes=0-0', 'accept-encoding': encoding });
    const plain = await ask('br');
    expect([plain.status, plain.body, plain.headers['content-encoding']]).toEqual([206, '{', undefined]);
    expect(plain.headers).toMatchObject({ 'content-range': 'bytes 0-0/2', vary: 'Accept-Encoding' });
    const compressed = await ask('br, identity;q=0');
    expect([compressed.status, compressed.body, compressed.headers['content-encoding']]).toEqual([
      206,
      'b',
      'br',
    ]);
    expect(compressed.headers['content-range']).toBe('bytes 0-0/6');
  });
});

describe('what was seen before', () => {
  test.each([
    ['If-None-Match', (etag: string) => etag, 304],
    ['If-None-Match', (etag: string) => `"x", ${etag}`, 304],
    ['If-None-Match', (etag: string) => etag.replace('W/', ''), 304],
    ['If-None-Match', () => '*', 304],
    ['If-None-Match', () => '"x"', 200],
    ['If-Match', () => '"x"', 412],
    ['If-Match', (etag: string) => etag, 200],
    ['If-Modified-Since', () => 'Thu, 01 Jan 1970 00:00:00 GMT', 200],
    ['If-Unmodified-Since', () => 'Thu, 01 Jan 1970 00:00:00 GMT', 412],
  ])('is told by %s', async (name, value, status) => {
    const get = await serve();
    const { etag = '' } = (await get('/')).headers;
    const answer = await get('/', { [name]: value(etag) });
    expect(answer.status).toBe(status);
    if (status !== 412) expect(answer.headers).toMatchObject({ etag, vary: 'Accept-Encoding' });
    if (status === 304) expect(answer.body).toBe('');
  });
});

describe('what was compressed', () => {
  beforeEach(() => {
    write('cases/a.md.br', 'brotli');
    write('cases/a.md.gz', 'gzip');
  });

  test.each([
    ['gzip, br', 'brotli'],
    ['br, gzip', 'brotli'],
    ['gzip', 'gzip'],
    ['x-gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['br;q=0', '# á'],
    ['br;q=0, gzip', 'gzip'],
    ['br; q=0.0 , gzip ; q=1', 'gzip'],
    ['br;Q=0', '# á'],
    ['br;q=0.2, gzip;q=0.8', 'gzip'],
    ['br;q=0.5, identity', '# á'],
    ['*', 'brotli'],
    ['*;q=0.5, gzip', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['identity;q=0', 'This file is not here in any of the encodings that were asked for.\n'],
    ['identity;q=0, gzip', 'gzip'],
    ['*;q=0, br', 'brotli'],
    ['*;q=0, identity', '# á'],
    ['zebra', '# á'],
    ['brotli', '# á'],
    ['', '# á'],
    [',;,=', '# á'],
  ])('is sent to those who take it: %s', async (encoding, body) => {
    const get = await serve();
    const answer = await get('/cases/a.md', { 'accept-encoding': encoding });
    expect(answer.body).toBe(body);
    expect(answer.headers.vary).toBe('Accept-Encoding');
    const coding = { brotli: 'br', gzip: 'gzip' }[body];
    expect(answer.headers['content-encoding']).toBe(coding);
    expect(answer.status).toBe(body.startsWith('This') ? 406 : 200);
    if (answer.status === 200) expect(answer.headers['content-type']).toBe('text/markdown; charset=utf-8');
  });

  test('is not sent to who says nothing, and has an ETag of its own', async () => {
    const get = await serve();
    const plain = await get('/cases/a.md');
    expect([plain.body, plain.headers.vary]).toEqual(['# á', 'Accept-Encoding']);
    const { etag = '' } = (await get('/cases/a.md', { 'accept-encoding': 'br' })).headers;
    expect(etag).not.toBe(plain.headers.etag);
    const again = (encoding: string) =>
      get('/cases/a.md', { 'accept-encoding': encoding, 'If-None-Match': etag });
    expect((await again('br')).status).toBe(304);
    expect((await again('gzip')).status).toBe(200);
  });

  test('adds to what a page says that it varies by', async () => {
    write('_headers', '/*\n  Vary: Origin\n');
    const get = await serve();
    expect((await get('/')).headers.vary).toBe('Origin, Accept-Encoding');
  });
});
