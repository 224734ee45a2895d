import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NoStore, openSqliteStore } from '../../src/adapters/vote-stores/index.ts';
import { StoreUnavailable, type VoteStore } from '../../src/core/poll/vote-store.ts';

let folder: string;
let warnings: string[];
const open = (where = folder): VoteStore =>
  openSqliteStore({ folder: where, warn: (sentence) => warnings.push(sentence) });
const file = (): string => join(folder, 'polls.db');
const vote = (voter: string, choice = ['yes'], at = 1_780_000_000_000) => ({
  ...{ case: 'a-case', poll: 'trouble', version: 1 },
  ...{ voter, choice, at },
});
const ballot = vote('nobody');
const votersOf = async (store: VoteStore) => (await store.tallies([ballot]))[0]!.voters;
const problem = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof NoStore) return error.message;
    throw error;
  }
  throw new Error('Nothing was wrong.');
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-trouble-'));
  warnings = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function storeWithVotes(count: number): Promise<void> {
  const store = open();
  await Promise.all(Array.from({ length: count }, (_, number) => store.cast(vote(`voter-${number}`))));
  await store.close();
}

describe('the folder', () => {
  it('is made when missing', async () => {
    const store = open(join(folder, 'not', 'there'));
    await store.cast(vote('ann'));
    await store.close();
    expect(readdirSync(join(folder, 'not', 'there'))).toContain('polls.db');
  });

  it('that is a file is named in a sentence', () => {
    writeFileSync(join(folder, 'file'), 'kept');
    for (const where of ['file', 'file/below'])
      expect(problem(() => open(join(folder, where)))).toMatch(/there is a file of that name or above it/);
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('kept');
  });

  it('with a folder in the place of the file is named in a sentence', () => {
    mkdirSync(file());
    expect(problem(() => open())).toMatch(/polls\.db cannot be opened or made/);
  });

  it.skipIf(process.platform === 'win32')('that may not be written gets a sentence', async () => {
    await storeWithVotes(1);
    const openAsOther = (mode: { folder: number; file: number }): string => {
      chmodSync(folder, mode.folder);
      chmodSync(file(), mode.file);
      const script = `
        import { openSqliteStore } from ${JSON.stringify(fileURLToPath(new URL('../../src/adapters/vote-stores/index.ts', import.meta.url)))};
        if (process.getuid() === 0) { process.setegid(65534); process.seteuid(65534); }
        try { openSqliteStore({ folder: ${JSON.stringify(folder)}, warn: console.log }); console.log('opened'); }
        catch (error) { console.log(error.constructor.name, error.message); }`;
      return spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' })
        .stdout;
    };
    expect(openAsOther({ folder: 0o555, file: 0o444 })).toMatch(/^NoStore .*polls\.db .*make .*writable/);
    expect(openAsOther({ folder: 0o777, file: 0o444 })).toMatch(
      /^NoStore .*polls\.db can be read but not written/,
    );
    expect(openAsOther({ folder: 0o000, file: 0o444 })).toMatch(/^NoStore .*polls\.db cannot be opened/);
    chmodSync(folder, 0o755);
  });
});

describe('a damaged file', () => {
  const asides = () => readdirSync(folder).filter((name) => name.includes('damaged'));

  it('is set aside with all its bytes, and said', async () => {
    writeFileSync(file(), 'This is no database, and never was one. '.repeat(200));
    const bytes = readFileSync(file());
    const store = open();
    await store.cast(vote('ann'));
    expect(await votersOf(store)).toBe(1);
    await store.close();
    const [aside] = asides();
    expect(readFileSync(join(folder, aside!))).toEqual(bytes);
    expect(warnings).toEqual([expect.stringContaining(`it is kept as ${aside}, and counting begins anew.`)]);
  });

  it.each([
    ['cut off', () => truncateSync(file(), 5000)],
    [
      'overwritten in the middle',
      () => {
        const bytes = readFileSync(file());
        bytes.fill(0x5a, 3 * 4096, 8 * 4096);
        writeFileSync(file(), bytes);
      },
    ],
  ])('that is %s is set aside', async (_name, damage) => {
    await storeWithVotes(2000);
    damage();
    const bytes = readFileSync(file());
    const store = open();
    expect(await votersOf(store)).toBe(0);
    await store.close();
    expect(asides()).toHaveLength(1);
    expect(readFileSync(join(folder, asides()[0]!))).toEqual(bytes);
    expect(warnings).toHaveLength(1);
  });

  it('never takes the place of one that was set aside before', async () => {
    for (const text of ['first ', 'second ', 'third ']) {
      writeFileSync(file(), text.repeat(1000));
      await open().close();
    }
    expect(asides()).toHaveLength(3);
    expect(new Set(asides().map((name) => readFileSync(join(folder, name), 'utf8').split(' ')[0]))).toEqual(
      new Set(['first', 'second', 'third']),
    );
  });

  it('is not what an unfinished start, or an empty file, looks like', async () => {
    writeFileSync(file(), '');
    const store = open();
    await store.cast(vote('ann'));
    await store.close();
    expect(warnings).toEqual([]);
    expect(asides()).toEqual([]);
  });

  it('is not a file of a newer Casebook', async () => {
    await storeWithVotes(1);
    const database = new DatabaseSync(file());
    database.exec('UPDATE poll_schema SET version = 999');
    database.close();
    expect(problem(() => open())).toMatch(/newer Casebook \(schema 999, and this one knows \d+\)/);
    expect(asides()).toEqual([]);
  });
});

describe('another process', () => {
  it('that writes a little delays a vote', async () => {
    const store = open();
    const other = new DatabaseSync(file());
    other.exec('BEGIN IMMEDIATE');
    const casting = store.cast(vote('ann'));
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    other.exec('COMMIT');
    other.close();
    await casting;
    expect(await votersOf(store)).toBe(1);
    await store.close();
  });

  it('that holds the file has a vote refused, and votes are taken again afterwards', async () => {
    const store = open();
    await store.cast(vote('ann'));
    const other = new DatabaseSync(file());
    other.exec('BEGIN IMMEDIATE');
    const asked = await Promise.allSettled([store.cast(vote('bob')), store.check()]);
    for (const one of asked)
      expect(one).toMatchObject({ status: 'rejected', reason: expect.any(StoreUnavailable) as unknown });
    expect(await votersOf(store)).toBe(1);
    other.exec('ROLLBACK');
    other.close();
    await store.cast(vote('bob'));
    expect(await votersOf(store)).toBe(2);
    await store.close();
  });

  it('may count into the same file', async () => {
    const both = [open(), open()] as const;
    const names = Array.from({ length: 200 }, (_, number) => `voter-${number}`);
    await Promise.all(names.map((name, number) => both[number % 2]!.cast(vote(name))));
    await Promise.all(names.map((name, number) => both[(number + 1) % 2]!.cast(vote(name, ['no']))));
    expect(await both[0].tallies([ballot])).toMatchObject([{ voters: 200, votes: { no: 200 } }]);
    await Promise.all(both.map((store) => store.close()));
  });
});

it.skipIf(process.platform === 'win32')(
  'keeps nothing of a vote that came when the disk was full, and takes votes when there is room again',
  async () => {
    const script = fileURLToPath(new URL('./full-disk.ts', import.meta.url));
    // The shell's limit stands for the disk: a write beyond it fails in the same way.
    const { stdout, stderr } = spawnSync(
      'sh',
      ['-c', 'ulimit -S -f 600 && exec "$0" "$@"', process.execPath, script, folder],
      { encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    const told = JSON.parse(stdout) as {
      acknowledged: string[];
      refused: number;
      others: string[];
      recovered?: boolean;
    };
    expect(told.others).toEqual([]);
    expect(told.refused).toBeGreaterThan(0);
    expect(told.recovered).toBe(process.platform === 'linux' ? true : undefined);
    const store = open();
    expect(warnings).toEqual([]);
    expect(await votersOf(store)).toBe(told.acknowledged.length);
    for (const voter of told.acknowledged) expect(await store.choiceOf(ballot, voter)).toEqual(['yes']);
    expect(await store.tallies([ballot])).toMatchObject([{ votes: { yes: told.acknowledged.length } }]);
    await store.cast(vote('when there is room'));
    await store.close();
  },
);
