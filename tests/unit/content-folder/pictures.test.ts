import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { listCases } from '../../../src/adapters/content-folder/index.ts';

const root = mkdtempSync(join(tmpdir(), 'casebook-pictures-'));
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

test('pictures are plain files of the content folder: no link out of it, no link to nothing, no device', () => {
  const folder = join(root, 'cases', 'late-parcel');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'label.png'), 'a picture');
  symlinkSync(join(folder, 'label.png'), join(folder, 'same.png'));
  symlinkSync('/etc/hostname', join(folder, 'outside.png'));
  symlinkSync('/dev/zero', join(folder, 'endless.png'));
  symlinkSync(join(folder, 'gone-away.png'), join(folder, 'nothing.png'));
  expect(listCases(root)[0]?.pictures).toEqual(['label.png', 'same.png']);
});
