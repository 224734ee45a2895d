import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { checkContent } from '../../../src/adapters/checker/index.ts';
import { isRunning, storeOf } from '../../../src/adapters/content-folder/pending.ts';
import {
  commitChanges,
  finishPending,
  WriteProblem,
} from '../../../src/adapters/content-folder/transaction.ts';
import { check, runCase } from '../cli/run.ts';

let folder: string;
let root: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-'));
  vi.stubEnv('XDG_STATE_HOME', join(folder, 'state'));
  root = join(folder, 'content');
  mkdirSync(join(root, 'cases/parcel'), { recursive: true });
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
/** Everything in the content folder: files with their text, links, and folders. */
const everything = () =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true }).map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(root.length), entry.isFile() ? readFileSync(path, 'utf8') : '-'];
    }),
  );

interface Wish {
  readonly path: string;
  readonly content: string | null;
  readonly before?: string;
}

/** A change that a command decided and was interrupted in. */
function decide(wishes: readonly Wish[], content = realpathSync(root)): string {
  const { decided, planIn } = storeOf(root);
  mkdirSync(decided, { recursive: true });
  const steps = wishes.map(({ path, content: text, before }, at) => {
    if (text !== null) writeFileSync(join(decided, String(at)), text);
    return {
      path,
      before: before === undefined ? null : sha256(before),
      after: text === null ? null : sha256(text),
      stored: text === null ? null : String(at),
    };
  });
  writeFileSync(planIn(decided), JSON.stringify({ content, steps }));
  return decided;
}
const finishing = () => () => finishPending(root);

test('several files are written, one is deleted with the folder that is empty then, and no trace is left', () => {
  commitChanges(root, [{ path: 'cases/parcel/r1/van.png', content: 'a van' }]);
  commitChanges(root, [
    { path: 'cases/parcel/r2.mdx', content: 'two' },
    { path: 'ledger.yaml', content: 'format: 1' },
    { path: 'cases/parcel/r1/van.png', content: undefined },
  ]);
  expect(everything()).toEqual({
    '/cases': '-',
    '/cases/parcel': '-',
    '/cases/parcel/r2.mdx': 'two',
    '/ledger.yaml': 'format: 1',
  });
  expect(existsSync(storeOf(root).home)).toBe(false);
});

test.each(['../outside', '/tmp/outside', 'cases/../../outside', 'casebook.yaml', 'cases/parcel/.git/config'])(
  '%s is no path of content, and nothing is written',
  (path) => {
    const before = everything();
    const changes = [
      { path: 'cases/parcel/r2.mdx', content: 'two' },
      { path, content: 'no' },
    ];
    expect(() => commitChanges(root, changes)).toThrow(`Nothing was changed: ${path} is no file of content`);
    expect(everything()).toEqual(before);
    expect(existsSync(join(folder, 'outside'))).toBe(false);
  },
);

test('nothing is written through a link, nor in the place of one', () => {
  mkdirSync(join(folder, 'elsewhere'));
  symlinkSync(join(folder, 'elsewhere'), join(root, 'cases/linked'));
  symlinkSync(join(folder, 'elsewhere'), join(root, 'ledger.yaml'));
  for (const path of ['cases/linked/r1.mdx', 'ledger.yaml'])
    expect(() => commitChanges(root, [{ path, content: 'x' }])).toThrow('is a link');
  expect(readdirSync(join(folder, 'elsewhere'))).toEqual([]);
});

describe('what was decided and interrupted', () => {
  test('is finished once, from any point', () => {
    writeFileSync(join(root, 'cases/parcel/case.mdx'), 'old');
    writeFileSync(join(root, 'ledger.yaml'), 'done before');
    mkdirSync(join(root, 'cases/parcel/r1'));
    writeFileSync(join(root, 'cases/parcel/r1/.casebook-part-999999999'), 'half');
    decide([
      { path: 'cases/parcel/case.mdx', content: 'new', before: 'old' },
      { path: 'ledger.yaml', content: 'done before', before: 'long ago' },
      { path: 'cases/parcel/r1/van.png', content: 'a van' },
    ]);
    expect(finishPending(root)).toHaveLength(3);
    expect([read('cases/parcel/case.mdx'), read('ledger.yaml')]).toEqual(['new', 'done before']);
    expect(readdirSync(join(root, 'cases/parcel/r1'))).toEqual(['van.png']);
    expect(finishPending(root)).toEqual([]);
  });

  test('waits for a command that writes: neither checking nor listing finishes it, and the checker says how', () => {
    decide([{ path: 'cases/parcel/r2.mdx', content: 'two' }]);
    const before = everything();
    expect(check('--content', root).stderr).toContain('npm run case -- finish');
    runCase(['sources', '--content', root]);
    expect(everything()).toEqual(before);
    const { stderr, status } = runCase(['finish', '--content', root]);
    expect(stderr).toContain('it is finished now: cases/parcel/r2.mdx');
    expect(status).toBe(0);
    expect(read('cases/parcel/r2.mdx')).toBe('two');
    expect(runCase(['finish', '--content', root]).stdout).toBe('Nothing is left to finish.\n');
  });

  test('does not write over what was changed since', () => {
    writeFileSync(join(root, 'cases/parcel/case.mdx'), 'written by hand');
    decide([{ path: 'cases/parcel/case.mdx', content: 'new', before: 'old' }]);
    expect(finishing()).toThrow('cases/parcel/case.mdx was changed since');
    expect(read('cases/parcel/case.mdx')).toBe('written by hand');
  });

  const damage: Record<string, (store: string) => void> = {
    'a plan that is no JSON': (store) => writeFileSync(join(store, 'plan.json'), '{'),
    'a plan without what belongs in it': (store) => writeFileSync(join(store, 'plan.json'), '[]'),
    'a plan for a path that is none of content': (store) => {
      const plan = readFileSync(join(store, 'plan.json'), 'utf8');
      writeFileSync(join(store, 'plan.json'), plan.replace('cases/parcel/r2.mdx', '../outside'));
    },
    'a plan for another folder': () => decide([], '/elsewhere'),
    'a plan that is a folder': (store) => {
      rmSync(join(store, 'plan.json'));
      mkdirSync(join(store, 'plan.json'));
    },
    'no plan': (store) => rmSync(join(store, 'plan.json')),
    'a plan that is a link': (store) => {
      renameSync(join(store, 'plan.json'), join(folder, 'plan.json'));
      symlinkSync(join(folder, 'plan.json'), join(store, 'plan.json'));
    },
    'a store that is a link': (store) => {
      renameSync(store, join(folder, 'store'));
      symlinkSync(join(folder, 'store'), store);
    },
    'a store that is a file': (store) => {
      rmSync(store, { recursive: true });
      writeFileSync(store, '');
    },
    'words that are damaged': (store) => writeFileSync(join(store, '0'), 'tw'),
    'words that are gone': (store) => rmSync(join(store, '0')),
  };
  test.each(Object.entries(damage))(
    'is told in a sentence where there is %s, and nothing is written',
    (_name, harm) => {
      harm(decide([{ path: 'cases/parcel/r2.mdx', content: 'two' }]));
      const before = everything();
      expect(finishing()).toThrow(WriteProblem);
      expect(finishing()).toThrow(
        /^What an interrupted command stored in [^\n]+ put that back, and delete [^\n]+\.$/,
      );
      expect(everything()).toEqual(before);
    },
  );

  test('ends a command with a sentence where it is damaged, and does not trouble the checker', () => {
    writeFileSync(join(decide([{ path: 'cases/parcel/r2.mdx', content: 'two' }]), 'plan.json'), '{');
    const { stderr, status } = runCase(['finish', '--content', root]);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(status).toBe(2);
    expect(check('--content', root).stderr).not.toMatch(/\n\s+at /);
  });
});

/** What a stranger could send with content, as an older version kept it there, and as this one keeps it elsewhere. */
const sent = {
  'in the content': '.casebook-pending',
  'beside it, as with the user': 'state/casebook/pending/decided',
};
test.each(Object.entries(sent))('a change that came %s is carried out by nothing', async (_name, place) => {
  const evil = { path: 'lessons/planted/lesson.mdx', stored: '0' };
  const store = join(root, place);
  mkdirSync(store, { recursive: true });
  writeFileSync(join(store, '0'), 'export const planted = 1;');
  const steps = [{ ...evil, before: null, after: sha256('export const planted = 1;') }];
  writeFileSync(
    join(store, 'plan.json'),
    JSON.stringify(place.startsWith('.') ? [evil] : { content: root, steps }),
  );
  writeFileSync(join(root, 'cases/parcel/case.mdx'), 'mine');
  const before = everything();
  await checkContent(root);
  finishPending(root);
  check('--content', root);
  runCase(['finish', '--content', root]);
  expect(everything()).toEqual(before);
});

test('where it cannot be stored, a sentence says so, and nothing is changed', () => {
  writeFileSync(join(folder, 'file'), '');
  vi.stubEnv('XDG_STATE_HOME', join(folder, 'file'));
  expect(() => commitChanges(root, [{ path: 'ledger.yaml', content: 'x' }])).toThrow(
    /^Nothing was changed, because the change cannot be stored in .*XDG_STATE_HOME\.$/,
  );
  expect(existsSync(join(root, 'ledger.yaml'))).toBe(false);
});

test('where the disk refuses midway, a sentence says how to go on, and that finishes it', () => {
  const long = 'x'.repeat(100_000);
  decide([
    { path: 'cases/parcel/r1.mdx', content: 'one' },
    { path: 'cases/parcel/r1/van.png', content: long },
  ]);
  const { stderr, status } = spawnSync(
    'prlimit',
    ['--fsize=50000', process.execPath, 'src/cli/case.ts', 'finish', '--content', root],
    { encoding: 'utf8' },
  );
  expect(stderr).toMatch(/^The change to .* is decided and not finished .*npm run case -- finish.*\n$/);
  expect(status).toBe(2);
  finishPending(root);
  expect(read('cases/parcel/r1/van.png')).toBe(long);
});

test('a file in the place of a folder is told in a sentence', () => {
  writeFileSync(join(root, 'cases/other'), '');
  expect(() => commitChanges(root, [{ path: 'cases/other/r1.mdx', content: 'x' }])).toThrow(
    'cases/other in ' + root + ' is no folder',
  );
});

test('what was never decided is cleared away once its process is gone, and no sooner', () => {
  const { home } = storeOf(root);
  for (const pid of [process.ppid, 999_999_999])
    mkdirSync(join(home, `writing-${String(pid)}`), { recursive: true });
  finishPending(root);
  expect(readdirSync(home)).toEqual([`writing-${String(process.ppid)}`]);
});

test('a process that may not be asked is running', () => {
  const refused = Object.assign(new Error('kill EPERM'), { code: 'EPERM' });
  const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
    throw refused;
  });
  try {
    expect(isRunning(1)).toBe(true);
    refused.code = 'ESRCH';
    expect(isRunning(1)).toBe(false);
  } finally {
    kill.mockRestore();
  }
});

test('a folder that cannot be written is told in a sentence', () => {
  if (process.getuid?.() === 0) return;
  chmodSync(root, 0o500);
  expect(() => commitChanges(root, [{ path: 'ledger.yaml', content: 'x' }])).toThrow(WriteProblem);
  chmodSync(root, 0o700);
});
