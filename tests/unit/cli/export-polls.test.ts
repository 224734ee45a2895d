import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteStore } from '../../../src/adapters/vote-stores/index.ts';
import { toCsv } from '../../../src/core/poll/export.ts';
import { readSnapshot } from '../../../src/core/poll/snapshot.ts';
import type { VoteStore } from '../../../src/core/poll/vote-store.ts';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-export-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[], env: NodeJS.ProcessEnv = { CASEBOOK_DATA: folder }) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/export-polls.ts', ...args], {
    cwd: PROJECT,
    encoding: 'utf8',
    env: { ...process.env, POLLS_DATABASE_URL: '', INIT_CWD: folder, ...env },
  });
  return { status, stdout, stderr };
}

async function storeWithVotes(): Promise<VoteStore> {
  const store = openSqliteStore({ folder, warn: () => undefined });
  const may = Date.UTC(2026, 4, 31, 23, 59);
  const june = Date.UTC(2026, 5, 2);
  const late = { case: 'late-parcel', poll: 'blame', version: 2 };
  await store.cast({ ...late, voter: 'ann', choice: ['post', 'shop'], at: may });
  await store.cast({ ...late, voter: 'bob', choice: ['shop'], at: june });
  const other = { case: 'a-refund', poll: 'fair', version: 1 };
  await store.cast({ ...other, voter: 'ann', choice: ['yes'], at: june });
  await store.withdraw(other, 'ann');
  return store;
}

const refund = {
  ...{ case: 'a-refund', poll: 'fair', version: 1, options: [] },
  ...{ voters: 0, first: '2026-06-02', last: '2026-06-02' },
};
const parcel = {
  ...{ case: 'late-parcel', poll: 'blame', version: 2 },
  options: [
    { id: 'post', votes: 1 },
    { id: 'shop', votes: 2 },
  ],
  ...{ voters: 2, first: '2026-05-31', last: '2026-06-02' },
};

describe('the tallies', () => {
  test('as JSON, in order, with counts however small', async () => {
    await (await storeWithVotes()).close();
    const { status, stdout, stderr } = run(['--format', 'json']);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^The votes were those in .*\.\n$/);
    expect(JSON.parse(stdout)).toEqual([refund, parcel]);
  });

  test('of one case, as the file beside it takes them', async () => {
    await (await storeWithVotes()).close();
    const { stdout } = run(['--format', 'json', '--case', 'late-parcel']);
    expect(readSnapshot(stdout, 'late-parcel')).toEqual([parcel]);
  });

  test('for the public, as they were last told of, and nothing of the rest', async () => {
    const store = await storeWithVotes();
    const poll = { case: 'late-parcel', poll: 'when', version: 1 };
    for (let voter = 0; voter < 13; voter += 1)
      await store.cast({
        ...poll,
        voter: `v${voter}`,
        choice: [voter < 4 ? 'soon' : 'late'],
        at: Date.UTC(2026, 5, voter + 1),
      });
    await store.withdraw(poll, 'v0');
    await store.close();
    const { stdout } = run(['--format', 'json', '--public']);
    expect(JSON.parse(stdout)).toEqual([
      {
        ...poll,
        options: [
          { id: 'late', votes: 6 },
          { id: 'soon', votes: 4 },
        ],
        ...{ voters: 10, first: '2026-06-01', last: '2026-06-10', step: 10 },
      },
    ]);
    expect(readSnapshot(stdout, 'late-parcel')).toHaveLength(1);
    expect(run(['--format', 'csv', '--public']).stdout.split('\r\n')).toEqual([
      'case,poll,version,option,votes,voters,first,last',
      'late-parcel,when,1,late,6,10,2026-06-01,2026-06-10',
      'late-parcel,when,1,soon,4,10,2026-06-01,2026-06-10',
      '',
    ]);
    const twenty = { CASEBOOK_DATA: folder, POLLS_FEWER_THAN: '20' };
    expect(JSON.parse(run(['--format', 'json', '--public'], twenty).stdout)).toEqual([]);
  });

  test('as CSV, a row for each option', async () => {
    await (await storeWithVotes()).close();
    expect(run(['--format', 'csv']).stdout.split('\r\n')).toEqual([
      'case,poll,version,option,votes,voters,first,last',
      'a-refund,fair,1,,0,0,2026-06-02,2026-06-02',
      'late-parcel,blame,2,post,1,2,2026-05-31,2026-06-02',
      'late-parcel,blame,2,shop,2,2,2026-05-31,2026-06-02',
      '',
    ]);
  });

  test('quotes what CSV would read otherwise', () => {
    expect(toCsv([{ ...refund, case: 'a "b", c' }])).toContain('\r\n"a ""b"", c",fair,1');
  });

  test('of a folder named on the command line, from where it was given', async () => {
    await (await storeWithVotes()).close();
    const env = { CASEBOOK_DATA: '', POLLS_DATABASE_URL: 'postgres://127.0.0.1:1/nowhere' };
    expect(run(['--format', 'json', '--data', '.'], env).status).toBe(0);
  });

  test('while a service holds the file, whose votes go on', async () => {
    const store = await storeWithVotes();
    expect(JSON.parse(run(['--format', 'json']).stdout)).toEqual([refund, parcel]);
    await store.cast({ ...parcel, voter: 'cem', choice: ['post'], at: Date.UTC(2026, 5, 3) });
    expect(JSON.parse(run(['--format', 'json']).stdout)).toEqual([
      refund,
      expect.objectContaining({ voters: 3, last: '2026-06-03' }),
    ]);
    await store.close();
  });
});

describe('2 and one sentence', () => {
  const problem = (args: readonly string[], env?: NodeJS.ProcessEnv): string => {
    const { status, stdout, stderr } = run(args, env);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    return stderr;
  };

  test.each([
    ['no format', [], /Say which format\. Usage: /],
    ['an unknown format', ['--format', 'xml'], /There is no format "xml": choose one of csv, json\./],
    ['an unknown option', ['--fromat', 'csv'], /Usage: npm run -s polls:export/],
  ])('for %s', (_name, args, sentence) => {
    expect(problem(args)).toMatch(sentence);
  });

  test('where there are no votes, and makes no file', () => {
    expect(problem(['--format', 'csv'])).toMatch(/There are no votes in .*polls\.db/);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('where the file is damaged, which stays as it is', () => {
    const text = 'no database '.repeat(500);
    writeFileSync(join(folder, 'polls.db'), text);
    expect(problem(['--format', 'csv'])).toMatch(/cannot be read \(file is not a database\)/);
    expect(readFileSync(join(folder, 'polls.db'), 'utf8')).toBe(text);
  });

  test('where the database is not there', () => {
    const env = { POLLS_DATABASE_URL: 'postgres://ann:secret@127.0.0.1:1/polls' };
    const said = problem(['--format', 'csv'], env);
    expect(said).toMatch(/The database polls at 127\.0\.0\.1:1 cannot be used/);
    expect(said).not.toContain('secret');
  });
});
