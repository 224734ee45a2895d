import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseBallots } from '../../../src/server/polls/ballot-box.ts';
import { watchedFile } from '../../../src/server/polls/watched-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-ballots-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const polls = (...names: string[]) =>
  JSON.stringify({
    polls: names.map((poll) => ({
      ...{ case: 'late-parcel', poll, version: 1, kind: 'opinion', multiple: false, closes: null },
      options: ['yes', 'no'].map((id) => ({ id, text: id })),
    })),
  });

test('a build while the service runs changes what can be voted for, and a broken one nothing', async () => {
  const file = join(folder, 'polls.json');
  let broken = 0;
  let now = 0;
  const ballots = watchedFile(
    { file, first: new Map(), parse: parseBallots },
    () => (broken += 1),
    () => now,
  );
  const names = async () => [...(await ballots()).values()].flat().map(({ poll }) => poll);
  expect(await names()).toEqual([]);
  expect(broken).toBe(1);
  writeFileSync(file, polls('first'));
  now += 1000;
  expect(await names()).toEqual(['first']);
  writeFileSync(file, polls('first', 'second'));
  now += 1000;
  expect(await names()).toEqual(['first', 'second']);
  writeFileSync(file, '{"polls": [');
  now += 1000;
  expect(await names()).toEqual(['first', 'second']);
  expect(broken).toBe(2);
});
