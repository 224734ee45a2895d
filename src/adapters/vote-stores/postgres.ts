import { FEWEST_TOLD, isToBeTold } from '../../core/poll/telling.ts';
import type { BallotKey, VoteStore } from '../../core/poll/vote-store.ts';
import { ballotText, changesOf, voteText, type Changes, type CountChange, type Operation } from './batch.ts';
import { groupCommit } from './group-commit.ts';
import { NoStore } from './no-store.ts';
import { connect, type Connections, type Sql } from './postgres-connection.ts';
import { migrate } from './postgres-schema.ts';
import { readChosen, selectTallies, talliesOf, toTallies, type TallyRow } from './tally-rows.ts';

/** How long the database may take for an answer, in milliseconds. */
const PATIENCE = 3_000;
/** How long a start waits for the database, which may be starting too, and for whoever changes the schema. */
const PATIENCE_AT_START = 10_000;

interface PostgresOptions {
  /** `postgres://user:password@host:port/database`; parameters of the connection may follow, such as `sslmode`. */
  readonly url: string;
  /** A ballot is told of as `isToBeTold` says it for this number. */
  readonly fewerThan?: number;
  /** Milliseconds after which the database counts as away; a vote may wait for twice as long. */
  readonly patience?: number;
  /** Milliseconds that the opening may take. */
  readonly patienceAtStart?: number;
}

/**
 * Votes in a PostgreSQL database, which any number of processes may share.
 * @throws {NoStore} when there can be no store in the database, or it cannot be reached now
 */
export async function openPostgresStore({
  url,
  fewerThan = FEWEST_TOLD,
  patience = PATIENCE,
  patienceAtStart = PATIENCE_AT_START,
}: PostgresOptions): Promise<VoteStore> {
  const starting = connectTo(url, patienceAtStart);
  try {
    await migrate(starting);
  } finally {
    await starting.end();
  }
  const connections = connectTo(url, patience);
  const writes = groupCommit((batch: readonly Operation[]) =>
    connections.write((sql) => write(sql, batch, fewerThan)),
  );
  return {
    async cast(vote) {
      await writes.add({ kind: 'cast', ...vote });
    },
    claim: (name, claimant) => writes.add({ kind: 'claim', name, claimant }),
    withdraw: (ballot, voter) => writes.add({ kind: 'withdraw', ...ballot, voter }),
    async check() {
      await writes.add({ kind: 'check' });
    },
    async choiceOf(ballot, voter) {
      const [row] = await connections.read((sql) => chosen(sql, ballot, voter));
      return row && readChosen(row.choice);
    },
    async tallies(ballots) {
      const wanted = `${selectTallies} WHERE ${isWanted}`;
      const rows = await connections.read((sql) =>
        sql.unsafe<TallyRow[]>(wanted, columns(ballots), { prepare: true }),
      );
      return talliesOf(ballots, rows);
    },
    async allTallies() {
      return toTallies(await connections.read((sql) => sql.unsafe<TallyRow[]>(selectTallies)));
    },
    async close() {
      await writes.end();
      await connections.end();
    },
  };
}

/**
 * Connections to the database of an address; nothing is sent yet.
 * @throws {NoStore} when it is no such address
 */
export function connectTo(url: string, patience = PATIENCE): Connections {
  try {
    if (/^postgres(ql)?:\/\//.test(url)) return connect(url, patience);
  } catch {
    // What cannot be read gets the same sentence.
  }
  throw new NoStore(
    'POLLS_DATABASE_URL is no address of a PostgreSQL database: give one such as postgres://user:password@localhost:5432/polls.',
  );
}

/** An array as PostgreSQL reads it: https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO */
const list = (values: readonly (string | number)[]): string =>
  `{${values.map((value) => `"${String(value).replace(/["\\]/g, '\\$&')}"`).join(',')}}`;

/** Columns of ballots as parameters 1 to 3. */
const columns = (ballots: readonly BallotKey[]): [string, string, string] => [
  list(ballots.map((ballot) => ballot.case)),
  list(ballots.map(({ poll }) => poll)),
  list(ballots.map(({ version }) => version)),
];

const isWanted = `(b.case_slug, b.poll, b.version) IN
  (SELECT w.case_slug, w.poll, w.version FROM UNNEST(CAST($1 AS TEXT[]), CAST($2 AS TEXT[]), CAST($3 AS INTEGER[]))
    AS w (case_slug, poll, version))`;

const chosen = (sql: Sql, ballot: BallotKey, voter: string) => sql<{ choice: string }[]>`
  SELECT v.choice FROM poll_votes v JOIN poll_ballots b ON b.id = v.ballot
  WHERE b.case_slug = ${ballot.case} AND b.poll = ${ballot.poll} AND b.version = ${ballot.version}
    AND v.voter = ${voter}`;

/** Two batches that touch the same ballot come one after the other: each locks its ballots before it reads votes. */
async function write(sql: Sql, batch: readonly Operation[], fewerThan: number): Promise<readonly boolean[]> {
  const votes = batch.filter((operation) => operation.kind === 'cast' || operation.kind === 'withdraw');
  const ballots = [...new Map(votes.map((vote) => [ballotText(vote), vote])).values()];
  const locked = await lockBallots(sql, ballots);
  const ids = new Map([...locked].map(([text, { id }]) => [text, id]));
  const earlier = await earlierVotes(sql, votes, ids);
  const taken = await claimants(sql, batch);
  const changes = changesOf(
    batch,
    (ballot, voter) => earlier.get(voteText(ballot, voter)),
    (name) => taken.get(name),
  );
  await addBallots(sql, changes.counts, ids);
  await Promise.all([
    saveVotes(sql, changes, ids),
    ...changes.counts.map((count) => saveCount(sql, count, ids.get(ballotText(count.ballot)) ?? 0)),
    // Of two that take a name at once, one loses the race and finds it taken.
    ...changes.claims.map(
      ({ name, claimant }) => sql`INSERT INTO poll_claims (name, claimant) VALUES (${name}, ${claimant})`,
    ),
    ...(batch.some(({ kind }) => kind === 'check') ? [sql`UPDATE poll_schema SET checks = checks + 1`] : []),
  ]);
  const due = changes.counts.flatMap(({ ballot, voters }) => {
    const { voters: before = 0, told_voters: told = 0 } = locked.get(ballotText(ballot)) ?? {};
    return isToBeTold(before + voters, told, fewerThan) ? [ids.get(ballotText(ballot)) ?? 0] : [];
  });
  await Promise.all(due.map((id) => tell(sql, id)));
  return changes.answers;
}

const tell = (sql: Sql, id: number) =>
  Promise.all([
    sql`UPDATE poll_ballots SET told_voters = voters, told_last = last_vote WHERE id = ${id}`,
    sql`UPDATE poll_tallies SET told = votes WHERE ballot = ${id}`,
  ]);

/** Who has taken the names that a batch wants to take. */
async function claimants(sql: Sql, batch: readonly Operation[]): Promise<Map<string, string>> {
  const names = batch.flatMap((operation) => (operation.kind === 'claim' ? [operation.name] : []));
  if (names.length === 0) return new Map();
  const rows = await sql<{ name: string; claimant: string }[]>`
    SELECT name, claimant FROM poll_claims WHERE name IN (SELECT UNNEST(${list(names)}::TEXT[]))`;
  return new Map(rows.map(({ name, claimant }) => [name, claimant]));
}

interface LockedBallot {
  readonly id: number;
  readonly voters: number;
  readonly told_voters: number;
}

async function lockBallots(sql: Sql, ballots: readonly BallotKey[]): Promise<Map<string, LockedBallot>> {
  const rows = await sql.unsafe<(LockedBallot & { case_slug: string; poll: string; version: number })[]>(
    `SELECT b.id, b.case_slug, b.poll, b.version, b.voters, b.told_voters FROM poll_ballots b WHERE ${isWanted} ORDER BY b.id FOR UPDATE`,
    columns(ballots),
    { prepare: true },
  );
  return new Map(rows.map((row) => [ballotText({ ...row, case: row.case_slug }), row]));
}

/** Of ballots that are locked; one that another process has added since is not, and adding it too loses the race. */
async function earlierVotes(
  sql: Sql,
  votes: readonly (BallotKey & { voter: string })[],
  ids: ReadonlyMap<string, number>,
): Promise<Map<string, readonly string[]>> {
  const known = votes.flatMap((vote) => {
    const id = ids.get(ballotText(vote));
    return id === undefined ? [] : [{ id, voter: vote.voter, text: voteText(vote, vote.voter) }];
  });
  const rows = await sql<{ ballot: number; voter: string; choice: string }[]>`
    SELECT v.ballot, v.voter, v.choice FROM poll_votes v WHERE (v.ballot, v.voter) IN (SELECT w.ballot, w.voter FROM
      UNNEST(${list(known.map(({ id }) => id))}::INTEGER[], ${list(known.map(({ voter }) => voter))}::TEXT[]) AS w (ballot, voter))`;
  const choices = new Map(rows.map(({ ballot, voter, choice }) => [`${ballot} ${voter}`, choice]));
  return new Map(
    known.flatMap(({ id, voter, text }) => {
      const choice = choices.get(`${id} ${voter}`);
      return choice === undefined ? [] : [[text, readChosen(choice)] as const];
    }),
  );
}

/** Two that add at once want the same number: one of them loses the race and tries again. */
async function addBallots(sql: Sql, counts: readonly CountChange[], ids: Map<string, number>): Promise<void> {
  for (const { ballot, first, last } of counts) {
    if (ids.has(ballotText(ballot)) || first === undefined) continue;
    const [row] = await sql<{ id: number }[]>`
      INSERT INTO poll_ballots (id, case_slug, poll, version, voters, first_vote, last_vote)
      SELECT COALESCE(MAX(id), 0) + 1, ${ballot.case}, ${ballot.poll}, ${ballot.version}::INTEGER, 0,
        ${first}::BIGINT, ${last}::BIGINT FROM poll_ballots RETURNING id`;
    if (row !== undefined) ids.set(ballotText(ballot), row.id);
  }
}

async function saveVotes(sql: Sql, { votes }: Changes, ids: ReadonlyMap<string, number>): Promise<void> {
  const idOf = (ballot: BallotKey): number => ids.get(ballotText(ballot)) ?? 0;
  const gone = votes.filter(({ before }) => before !== undefined);
  const there = votes.filter(({ after }) => after !== undefined);
  await Promise.all([
    gone.length > 0 &&
      sql`DELETE FROM poll_votes WHERE (ballot, voter) IN (SELECT w.ballot, w.voter FROM
        UNNEST(${list(gone.map(({ ballot }) => idOf(ballot)))}::INTEGER[], ${list(gone.map(({ voter }) => voter))}::TEXT[])
        AS w (ballot, voter))`,
    there.length > 0 &&
      sql`INSERT INTO poll_votes (ballot, voter, choice) SELECT w.ballot, w.voter, w.choice FROM
        UNNEST(${list(there.map(({ ballot }) => idOf(ballot)))}::INTEGER[], ${list(there.map(({ voter }) => voter))}::TEXT[],
          ${list(there.map(({ after }) => JSON.stringify(after)))}::TEXT[]) AS w (ballot, voter, choice)`,
  ]);
}

async function saveCount(sql: Sql, { voters, votes, last }: CountChange, id: number): Promise<void> {
  const latest = Number.isFinite(last) ? last : 0;
  await Promise.all([
    sql`UPDATE poll_ballots SET voters = voters + ${voters},
      last_vote = CASE WHEN last_vote < ${latest} THEN ${latest} ELSE last_vote END WHERE id = ${id}`,
    ...[...votes].map(async ([option, by]) => {
      const { count } = await sql`
        UPDATE poll_tallies SET votes = votes + ${by} WHERE ballot = ${id} AND option_id = ${option}`;
      if (count === 0)
        await sql`INSERT INTO poll_tallies (ballot, option_id, votes) VALUES (${id}, ${option}, ${by})`;
    }),
  ]);
}
