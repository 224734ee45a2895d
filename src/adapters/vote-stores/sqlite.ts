import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { FEWEST_TOLD, isToBeTold } from '../../core/poll/telling.ts';
import { StoreUnavailable, type BallotKey, type VoteStore } from '../../core/poll/vote-store.ts';
import { ballotText, changesOf, type Changes, type CountChange, type Operation } from './batch.ts';
import { groupCommit } from './group-commit.ts';
import { fileIn, identityOf, isBusy, openFile, sqliteCode } from './sqlite-file.ts';
import { readChosen, selectTallies, talliesOf, toTallies, type TallyRow } from './tally-rows.ts';

/** How long a batch waits while another process writes, and how long between two tries, in milliseconds. */
const PATIENCE = 2_000;
const PAUSE = 10;

/**
 * Votes in `<folder>/polls.db`, in this process: for one machine. Several processes may share the file.
 * @param options.folder made when missing
 * @param options.fewerThan a ballot is told of as `isToBeTold` says it for this number
 * @param options.warn gets one sentence when a damaged file was set aside
 * @throws {NoStore} when there can be no store in the folder
 */
export function openSqliteStore(options: {
  folder: string;
  fewerThan?: number;
  warn: (sentence: string) => void;
}): VoteStore {
  const { fewerThan = FEWEST_TOLD } = options;
  const database = openFile(options.folder, options.warn);
  const sql = prepareAll(database);
  const path = fileIn(options.folder);
  const identity = identityOf(path);
  const writes = groupCommit((batch: readonly Operation[]) =>
    whenFree(() => {
      // A file that was deleted or replaced can still be written, and nobody would find the votes again.
      if (identityOf(path) !== identity)
        throw new StoreUnavailable(`${path} was removed or replaced: start again to use what is there now.`);
      return write(database, sql, batch, fewerThan);
    }),
  );
  let closed = false;

  async function read<Value>(work: () => Value): Promise<Value> {
    if (closed) throw new StoreUnavailable('The store of votes is closed.');
    try {
      return work();
    } catch (error) {
      throw unavailable(error);
    }
  }

  return {
    async cast(vote) {
      await writes.add({ kind: 'cast', ...vote });
    },
    claim: (name, claimant) => writes.add({ kind: 'claim', name, claimant }),
    withdraw: (ballot, voter) => writes.add({ kind: 'withdraw', ...ballot, voter }),
    async check() {
      await writes.add({ kind: 'check' });
    },
    choiceOf: (ballot, voter) => read(() => chosen(sql, ballot, voter)),
    tallies: (ballots) =>
      read(() =>
        talliesOf(
          ballots,
          ballots.flatMap((ballot) => sql.tally.all(...keyValues(ballot)) as unknown as TallyRow[]),
        ),
      ),
    allTallies: () => read(() => toTallies(sql.tallies.all() as unknown as TallyRow[])),
    async close() {
      await writes.end();
      if (closed) return;
      closed = true;
      database.close();
    },
  };
}

type Statements = ReturnType<typeof prepareAll>;

const keyValues = (ballot: BallotKey): [string, string, number] => [ballot.case, ballot.poll, ballot.version];

function prepareAll(database: DatabaseSync) {
  const prepare = (text: string): StatementSync => database.prepare(text);
  const thisBallot = 'b.case_slug = ? AND b.poll = ? AND b.version = ?';
  return {
    begin: prepare('BEGIN IMMEDIATE'),
    commit: prepare('COMMIT'),
    rollback: prepare('ROLLBACK'),
    check: prepare('UPDATE poll_schema SET checks = checks + 1'),
    tally: prepare(`${selectTallies} WHERE ${thisBallot}`),
    tallies: prepare(selectTallies),
    choice: prepare(
      `SELECT v.choice FROM poll_votes v JOIN poll_ballots b ON b.id = v.ballot WHERE ${thisBallot} AND v.voter = ?`,
    ),
    ballot: prepare(`SELECT b.id, b.voters, b.told_voters FROM poll_ballots b WHERE ${thisBallot}`),
    addBallot: prepare(
      `INSERT INTO poll_ballots (case_slug, poll, version, voters, first_vote, last_vote) VALUES (?, ?, ?, 0, ?, ?)`,
    ),
    count: prepare('UPDATE poll_ballots SET voters = voters + ?, last_vote = MAX(last_vote, ?) WHERE id = ?'),
    addTally: prepare('INSERT INTO poll_tallies (ballot, option_id, votes) VALUES (?, ?, ?)'),
    moveTally: prepare('UPDATE poll_tallies SET votes = votes + ? WHERE ballot = ? AND option_id = ?'),
    tell: prepare('UPDATE poll_ballots SET told_voters = voters, told_last = last_vote WHERE id = ?'),
    tellVotes: prepare('UPDATE poll_tallies SET told = votes WHERE ballot = ?'),
    claimant: prepare('SELECT claimant FROM poll_claims WHERE name = ?'),
    addClaim: prepare('INSERT INTO poll_claims (name, claimant) VALUES (?, ?)'),
    addVote: prepare('INSERT INTO poll_votes (choice, ballot, voter) VALUES (?, ?, ?)'),
    changeVote: prepare('UPDATE poll_votes SET choice = ? WHERE ballot = ? AND voter = ?'),
    removeVote: prepare('DELETE FROM poll_votes WHERE ballot = ? AND voter = ?'),
  };
}

function chosen(sql: Statements, ballot: BallotKey, voter: string): readonly string[] | undefined {
  const row = sql.choice.get(...keyValues(ballot), voter);
  return row && readChosen(String(row['choice']));
}

function write(
  database: DatabaseSync,
  sql: Statements,
  batch: readonly Operation[],
  fewerThan: number,
): readonly boolean[] {
  try {
    sql.begin.run();
    const changes = changesOf(
      batch,
      (ballot, voter) => chosen(sql, ballot, voter),
      (name) => sql.claimant.get(name)?.['claimant'] as string | undefined,
    );
    save(sql, changes, fewerThan);
    if (batch.some(({ kind }) => kind === 'check')) sql.check.run();
    sql.commit.run();
    return changes.answers;
  } catch (error) {
    if (database.isTransaction) sql.rollback.run();
    throw error;
  }
}

function save(sql: Statements, changes: Changes, fewerThan: number): void {
  const ids = new Map(
    changes.counts.map((change) => [ballotText(change.ballot), saveCount(sql, change, fewerThan)] as const),
  );
  for (const { name, claimant } of changes.claims) sql.addClaim.run(name, claimant);
  for (const { ballot, voter, before, after } of changes.votes) {
    const id = ids.get(ballotText(ballot));
    if (id === undefined) continue;
    const values: [SQLInputValue, string] = [id, voter];
    if (after === undefined) sql.removeVote.run(...values);
    else (before === undefined ? sql.addVote : sql.changeVote).run(JSON.stringify(after), ...values);
  }
}

/** @returns the id of the ballot */
function saveCount(
  sql: Statements,
  { ballot, voters, votes, first, last }: CountChange,
  fewerThan: number,
): SQLInputValue {
  const key = keyValues(ballot);
  if (first !== undefined && sql.ballot.get(...key) === undefined) sql.addBallot.run(...key, first, last);
  const there = sql.ballot.get(...key) as { id: number; voters: number; told_voters: number };
  const { id } = there;
  sql.count.run(voters, last, id);
  for (const [option, by] of votes) {
    if (sql.moveTally.run(by, id, option).changes === 0) sql.addTally.run(id, option, by);
  }
  if (isToBeTold(there.voters + voters, there.told_voters, fewerThan)) {
    sql.tell.run(id);
    sql.tellVotes.run(id);
  }
  return id;
}

async function whenFree<Value>(work: () => Value): Promise<Value> {
  const deadline = performance.now() + PATIENCE;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw unavailable(error);
    }
    await pause(PAUSE);
  }
}

function unavailable(error: unknown): unknown {
  if (sqliteCode(error) === undefined) return error;
  return new StoreUnavailable(`The file of votes could not be used: ${(error as Error).message}.`, {
    cause: error,
  });
}
