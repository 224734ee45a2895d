import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSiteHandler } from '../../../src/server/serve-site.ts';
import { servedFolder } from '../../helpers/served-folder.ts';

const site = servedFolder();
const { serve, write } = site;

describe('a path that names nothing', () => {
  test('may be that of the rules or a dotted file', async () => {
    write('.env', 'secret');
    const get = await serve();
    expect(await get('/.env')).toMatchObject({ status: 404 });
    for (const name of ['/_headers', '/_redirects']) {
      for (const path of [
        name,
        `${name}/`,
        `${name}%2F`,
        name.toUpperCase(),
        name.replace('_h', '_H'),
        name.replace('_', '%5f'),
        name.replace('e', '%65'),
        `${name}.`,
        `${name}%20`,
        `${name}::$DATA`,
        `${name}.br`,
        `/.${name}`,
        `/cases/..${name}`,
      ]) {
        const answer = await get(path);
        expect([path, answer.status, answer.body]).toEqual([path, 404, 'no such page']);
      }
    }
  });

  test('may be any path: none is told anything of the disk or of the system', async () => {
    mkdirSync(join(site.dist, 'locked'), { mode: 0 });
    symlinkSync('loop', join(site.dist, 'loop'));
    symlinkSync('/nowhere', join(site.dist, 'dangling'));
    const get = await serve();
    const segment = fc.oneof(
      fc.constantFrom(
        'cases',
        'a',
        'index.html',
        '404.html',
        '.',
        '..',
        '%2e',
        '%00',
        '%',
        '%zz',
        '%c0%af',
        '%5c',
      ),
      fc.constantFrom(
        'a.json',
        'loop',
        'dangling',
        'locked',
        '_headers',
        '%2f',
        '~',
        ';',
        'con',
        '%ed%a0%80',
        '',
      ),
      fc.integer({ min: 200, max: 5000 }).map((length) => 'a'.repeat(length)),
      fc.integer({ min: 80, max: 900 }).map((length) => '%e2%82%ac'.repeat(length)),
      fc.string({ unit: 'binary', maxLength: 20 }).map((text) => encodeURIComponent(text.toWellFormed())),
    );
    const path = fc.array(segment, { minLength: 1, maxLength: 5 }).map((parts) => `/${parts.join('/')}`);
    const named = [
      ...[
        `/${'a'.repeat(256)}`,
        `/${'a'.repeat(4096)}`,
        `/${'a/'.repeat(3000)}`,
        `/${'%e2%82%ac'.repeat(100)}/`,
      ],
      ...[
        '/index.html/x',
        '/cases/a.json/',
        '/cases/a.json/x',
        '/loop',
        '/loop/x',
        '/dangling',
        '/locked/',
        '/%00',
      ],
      ...['/locked/x', '/a%00b', '/%2500', '/%', '/%e0%a4%a', '/cases/a/index.html/', '/cases%2Fa%2Fx'],
    ];
    for (const one of named) {
      const answer = await get(one);
      expect([one.slice(0, 40), answer.status, answer.body]).toEqual([one.slice(0, 40), 404, 'no such page']);
    }
    await fc.assert(
      fc.asyncProperty(path, async (one) => {
        const answer = await get(one);
        // Node refuses heads of more than 16 kB by itself.
        expect([200, 302, 404, 431]).toContain(answer.status);
        expect(answer.body).not.toMatch(/\b(?:E[A-Z]{3,}|stat|open|Error)\b/);
        expect(answer.body).not.toContain(site.folder);
      }),
      { numRuns: 400, seed: 10 },
    );
  });
});

describe('rules that turn bad while it runs', () => {
  test.each([
    ['no rule', () => write('_headers', 'nonsense\n  X: 1\n')],
    ['a header that is none', () => write('_headers', '/*\n  X-Robots: a\u0001b\n')],
    [
      'a folder',
      () => {
        rmSync(join(site.dist, '_headers'));
        mkdirSync(join(site.dist, '_headers'));
      },
    ],
    [
      'a loop',
      () => {
        rmSync(join(site.dist, '_headers'));
        symlinkSync('_headers', join(site.dist, '_headers'));
      },
    ],
  ])('stay as they were: %s', async (_what, spoil) => {
    const said: string[] = [];
    const get = await serve('/', (sentence) => said.push(sentence));
    spoil();
    for (let time = 0; time < 3; time += 1)
      expect(await get('/')).toMatchObject({
        status: 200,
        headers: { 'x-robots': 'all' },
        body: 'front page',
      });
    expect(said).toEqual([expect.stringMatching(/^_headers.* The rules from before stay in force\.$/)]);
    rmSync(join(site.dist, '_headers'), { recursive: true });
    write('_headers', '/*\n  X-Robots: mended\n');
    expect((await get('/')).headers['x-robots']).toBe('mended');
  });

  test('lead old names on as before', async () => {
    write('_redirects', '/old /cases/a/ 301\n');
    const get = await serve('/', () => undefined);
    write('_redirects', '/old\n');
    expect(await get('/old')).toMatchObject({ status: 301, headers: { location: '/cases/a/' } });
  });

  test('keep it from starting, with a sentence', () => {
    rmSync(join(site.dist, '_headers'));
    mkdirSync(join(site.dist, '_headers'));
    expect(() => createSiteHandler({ dist: site.dist, base: '/' })).toThrow(
      /^_headers is there and cannot be read: .*\.$/,
    );
  });
});
