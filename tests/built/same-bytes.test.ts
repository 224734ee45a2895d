import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyProject } from '../helpers/project-copy.ts';
import { digestsIn } from '../helpers/tree.ts';

const copies = [copyProject(), copyProject()];
afterAll(() => {
  for (const copy of copies) copy.remove();
});

test('two builds of the same commit are the same, byte for byte', { timeout: 1_200_000 }, async () => {
  const sites: Record<string, string>[] = [];
  for (const copy of copies) {
    copy.clean();
    const { status, output } = await copy.build();
    expect(status, output.slice(-4000)).toBe(0);
    sites.push(digestsIn(join(copy.folder, 'dist')));
  }
  const [one = {}, other = {}] = sites;
  expect(Object.keys(one).length).toBeGreaterThan(200);
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  expect([...names].filter((name) => one[name] !== other[name])).toEqual([]);
});
