import { toldOf } from './result.ts';
import { stepOf } from './telling.ts';
import type { ExportedTally } from './snapshot.ts';
import type { Tally } from './vote-store.ts';
import { own } from '../text/own.ts';

const dayOf = (instant: number | null): string | null =>
  instant === null ? null : new Date(instant).toISOString().slice(0, 10);

/** A tally as its owner gets it: options in order of their ids, days in UTC. */
export function exported(tally: Tally): ExportedTally {
  return {
    case: tally.case,
    poll: tally.poll,
    version: tally.version,
    options: Object.keys(tally.votes)
      .sort()
      .map((id) => ({ id, votes: own(tally.votes, id) ?? 0 })),
    voters: tally.voters,
    first: dayOf(tally.first),
    last: dayOf(tally.last),
  };
}

/**
 * A tally as everybody may have it: as it was last told of.
 * @param fewerThan the threshold of the service
 * @returns undefined where nothing was told of it yet
 */
export function exportedForAll(tally: Tally, fewerThan: number): ExportedTally | undefined {
  const told = toldOf(tally, fewerThan);
  if (told === undefined) return undefined;
  return { ...exported({ ...tally, ...told }), step: stepOf(fewerThan) };
}

const HEAD = ['case', 'poll', 'version', 'option', 'votes', 'voters', 'first', 'last'];

/** Tallies as CSV (RFC 4180): a row for each option; for a ballot whose votes were all taken back, one without an option. */
export function toCsv(tallies: readonly ExportedTally[]): string {
  const rows = tallies.flatMap(({ options, ...tally }) =>
    (options.length > 0 ? options : [{ id: '', votes: 0 }]).map(({ id, votes }) => [
      ...[tally.case, tally.poll, tally.version, id, votes],
      ...[tally.voters, tally.first ?? '', tally.last ?? ''],
    ]),
  );
  return [HEAD, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
