import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ballotsInFile } from '../../../src/server/polls/ballot-box.ts';

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
  const warnings: string[] = [];
  let now = 0;
  const ballots = ballotsInFile(
    file,
    (sentence) => warnings.push(sentence),
    () => now,
  );
  const names = async () => [...(await ballots()).values()].flat().map(({ poll }) => poll);
  expect(await names()).toEqual([]);
  expect(warnings).toHaveLength(1);
  writeFileSync(file, polls('first'));
  now += 1000;
  expect(await names()).toEqual(['first']);
  writeFileSync(file, polls('first', 'second'));
  now += 1000;
  expect(await names()).toEqual(['first', 'second']);
  writeFileSync(file, '{"polls": [');
  now += 1000;
  expect(await names()).toEqual(['first', 'second']);
  expect(warnings).toHaveLength(2);
});
