import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compressFolder } from '../../../src/adapters/compressed/compress.ts';

let folder: string;
let site: string;
let kept: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-compressed-'));
  site = join(folder, 'site');
  kept = join(folder, 'kept');
  mkdirSync(join(site, '_astro'), { recursive: true });
  writeFileSync(join(site, 'index.html'), 'a page '.repeat(1000));
  writeFileSync(join(site, '_astro', 'a.css'), '.a { color: red } '.repeat(500));
  writeFileSync(join(site, 'small.html'), 'small');
  writeFileSync(join(site, 'picture.png'), 'x'.repeat(5000));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('what shrinks has a brotli and a gzip of itself beside it', async () => {
  expect(await compressFolder(site, kept, 10)).toEqual({ files: 2, anew: 2, left: 0 });
  const page = readFileSync(join(site, 'index.html'));
  expect(brotliDecompressSync(readFileSync(join(site, 'index.html.br')))).toEqual(page);
  expect(gunzipSync(readFileSync(join(site, 'index.html.gz')))).toEqual(page);
  expect(existsSync(join(site, 'small.html.br'))).toBe(false);
  expect(existsSync(join(site, 'picture.png.br'))).toBe(false);
});

test('only what changed is compressed anew', async () => {
  await compressFolder(site, kept, 10);
  writeFileSync(join(site, 'index.html'), 'another page '.repeat(1000));
  expect(await compressFolder(site, kept, 10)).toMatchObject({ files: 2, anew: 1 });
  expect(brotliDecompressSync(readFileSync(join(site, 'index.html.br'))).toString()).toMatch(/^another/);
});

test('of a large site, what browsers keep for a year is compressed', async () => {
  expect(await compressFolder(site, kept, 1)).toEqual({ files: 1, anew: 1, left: 2 });
  expect(existsSync(join(site, '_astro', 'a.css.br'))).toBe(true);
  expect(existsSync(join(site, 'index.html.br'))).toBe(false);
});

test('files of the same bytes are each whole', async () => {
  const text = Buffer.from(Array.from({ length: 60_000 }, (_, at) => String(at * at)).join(' '));
  const names = Array.from({ length: 12 }, (_, at) => join(site, `same-${String(at)}.js`));
  for (const name of names) writeFileSync(name, text);
  await compressFolder(site, kept, 100);
  for (const name of names) {
    expect(brotliDecompressSync(readFileSync(`${name}.br`)).equals(text), name).toBe(true);
    expect(gunzipSync(readFileSync(`${name}.gz`)).equals(text), name).toBe(true);
  }
});
