import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commitChanges, finishPending } from '../../../src/adapters/content-folder/transaction.ts';

let folder: string;
let root: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-'));
  root = join(folder, 'content');
  mkdirSync(join(root, 'cases/parcel'), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A store as somebody could send it. */
function store(plan: unknown): void {
  mkdirSync(join(root, '.casebook-pending'));
  writeFileSync(join(root, '.casebook-pending/0'), 'not ours');
  writeFileSync(join(root, '.casebook-pending/plan.json'), JSON.stringify(plan));
}

test('several files are written, one is deleted with the folder that is empty then', () => {
  commitChanges(root, [{ path: 'cases/parcel/r1/van.png', content: 'a van' }]);
  commitChanges(root, [
    { path: 'cases/parcel/r2.mdx', content: 'two' },
    { path: 'ledger.yaml', content: 'format: 1' },
    { path: 'cases/parcel/r1/van.png', content: undefined },
  ]);
  expect(readFileSync(join(root, 'cases/parcel/r2.mdx'), 'utf8')).toBe('two');
  expect(existsSync(join(root, 'cases/parcel/r1'))).toBe(false);
  expect(existsSync(join(root, '.casebook-pending'))).toBe(false);
});

test('a path that is none of content is refused, and nothing is written', () => {
  const changes = [
    { path: 'cases/parcel/r2.mdx', content: 'two' },
    { path: '../outside', content: 'no' },
  ];
  expect(() => {
    commitChanges(root, changes);
  }).toThrow();
  expect(readdirSync(root)).toEqual(['cases']);
  expect(readdirSync(join(root, 'cases/parcel'))).toEqual([]);
});

test('what was decided and interrupted is finished', () => {
  store([{ path: 'cases/parcel/r2.mdx', stored: '0' }]);
  finishPending(root);
  expect(readFileSync(join(root, 'cases/parcel/r2.mdx'), 'utf8')).toBe('not ours');
});

test.each(['../outside', '/tmp/outside', 'cases/../../outside', 'casebook.yaml', 'cases/parcel/.git/config'])(
  'a store that came from elsewhere writes nothing at %s',
  (path) => {
    store([{ path, stored: '0' }]);
    finishPending(root);
    expect(existsSync(join(folder, 'outside'))).toBe(false);
    expect(existsSync(join(root, path))).toBe(path.startsWith('/') && existsSync(path));
    expect(existsSync(join(root, '.casebook-pending'))).toBe(false);
  },
);

test('nor through a link that leads out of the folder, nor from one', () => {
  mkdirSync(join(folder, 'elsewhere'));
  symlinkSync(join(folder, 'elsewhere'), join(root, 'cases/linked'));
  store([
    { path: 'cases/linked/case.mdx', stored: '0' },
    { path: 'cases/parcel/case.mdx', stored: '../../../secret' },
  ]);
  finishPending(root);
  expect(existsSync(join(folder, 'elsewhere/case.mdx'))).toBe(false);
  expect(existsSync(join(root, 'cases/parcel/case.mdx'))).toBe(false);
});

test('nor is anything read through a link that leads out of the folder', () => {
  writeFileSync(join(folder, 'secret'), 'a secret');
  mkdirSync(join(root, '.casebook-pending'));
  symlinkSync(join(folder, 'secret'), join(root, '.casebook-pending/0'));
  const plan = [{ path: 'cases/parcel/case.mdx', stored: '0' }];
  writeFileSync(join(root, '.casebook-pending/plan.json'), JSON.stringify(plan));
  finishPending(root);
  expect(existsSync(join(root, 'cases/parcel/case.mdx'))).toBe(false);
});

test('a plan that cannot be read is cleared away', () => {
  mkdirSync(join(root, '.casebook-pending'));
  writeFileSync(join(root, '.casebook-pending/plan.json'), '{');
  finishPending(root);
  expect(existsSync(join(root, '.casebook-pending'))).toBe(false);
});
