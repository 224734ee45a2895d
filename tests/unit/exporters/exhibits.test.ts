import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listExhibits, readExhibit } from '../../../src/adapters/exporters/index.ts';

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'exhibits-'));
  mkdirSync(join(base, 'content/cases/a-case'), { recursive: true });
});
afterEach(() => {
  rmSync(base, { recursive: true });
});

const write = (path: string) => {
  writeFileSync(join(base, path), path);
};

test('pictures are listed, other files are not', () => {
  for (const name of ['photo.png', 'Scan_2.JPG', 'notes.txt', 'drawing.svg', 'case.mdx', '.hidden.png']) {
    write(`content/cases/a-case/${name}`);
  }
  const found = listExhibits(join(base, 'content'));
  expect(found.map(({ slug, name }) => `${slug}/${name}`)).toEqual(['a-case/Scan_2.JPG', 'a-case/photo.png']);
  expect(found.map(({ path }) => readExhibit(path).type)).toEqual(['image/jpeg', 'image/png']);
  expect(new TextDecoder().decode(readExhibit(found[1]?.path ?? '').bytes)).toBe(
    'content/cases/a-case/photo.png',
  );
});

test('a link that leads out of the content folder publishes nothing', () => {
  write('secret.png');
  symlinkSync(join(base, 'secret.png'), join(base, 'content/cases/a-case/photo.png'));
  symlinkSync(join(base, 'nowhere.png'), join(base, 'content/cases/a-case/gone.png'));
  expect(listExhibits(join(base, 'content'))).toEqual([]);
});
