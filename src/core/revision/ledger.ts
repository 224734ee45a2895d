import { z } from 'zod';
import { Id } from '../case/scalars.ts';
import { FormatVersion, Sha256, type Revision } from './schema.ts';
import { own } from '../text/own.ts';

const Names = z.record(z.string(), z.string()).default({});

/**
 * `ledger.yaml`: everything that was ever published. Its entries are added to and never changed, so that neither a
 * removed folder nor an edited `revisions.yaml` removes the promise.
 */
export const Ledger = z.strictObject({
  format: FormatVersion,
  cases: z
    .record(
      z.string(),
      z.strictObject({
        revisions: z.array(Sha256).min(1).describe('The digest of the record of each revision, in order'),
        steps: z.array(Id).describe('The ids of steps; the place of each is its number in short addresses'),
      }),
    )
    .default({}),
  lessons: z.record(z.string(), z.strictObject({ revisions: z.array(Sha256).min(1) })).default({}),
  renamed: z
    .strictObject({ cases: Names, lessons: Names })
    .default({ cases: {}, lessons: {} })
    .describe('What stands where now, by the name it had'),
});
export type Ledger = z.infer<typeof Ledger>;

/** Hashes a text: SHA-256 in hexadecimal (FIPS 180-4) of its UTF-8. */
export type Hash = (text: string) => string;

/** An empty ledger: a promise that begins. */
export const emptyLedger = (): Ledger => Ledger.parse({});

/**
 * What of a revision can never change, as text to be hashed: JSON by RFC 8785 (keys sorted, no white space). That its
 * words were taken down later does not count.
 */
export function recordOf({ number, date, note, files, anchors, polls, quotes }: Revision): string {
  return sorted({ number, date, note, files, anchors, polls, quotes });
}

function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${sorted(one)}`);
  return `{${pairs.join(',')}}`;
}

/** The digests that the ledger keeps of the revisions of a case or lesson. */
export const digestsOf = (revisions: readonly Revision[], hash: Hash): string[] =>
  revisions.map((revision) => hash(recordOf(revision)));

/** The list of steps with those added that it does not know: a number once given is never given again. */
export const withSteps = (known: readonly string[], steps: readonly string[]): string[] => [
  ...known,
  ...steps.filter((id) => !known.includes(id)),
];

/** What a newer ledger lost or changed of an older one, each as a path such as `cases/late-parcel`. */
export function lostFrom(older: Ledger, newer: Ledger): string[] {
  const begins = (whole: readonly string[] = [], part: readonly string[]) =>
    part.every((one, at) => whole[at] === one);
  const cases = Object.entries(older.cases).filter(([slug, { revisions, steps }]) => {
    const now = own(newer.cases, slug);
    return !begins(now?.revisions, revisions) || !begins(now?.steps, steps);
  });
  const lessons = Object.entries(older.lessons).filter(
    ([id, { revisions }]) => !begins(own(newer.lessons, id)?.revisions, revisions),
  );
  const renamed = (['cases', 'lessons'] as const).flatMap((kind) =>
    Object.entries(older.renamed[kind])
      .filter(([name, now]) => !leadsTo(name, now, newer.renamed[kind]))
      .map(([name]) => `renamed/${kind}/${name}`),
  );
  return [...cases.map(([slug]) => `cases/${slug}`), ...lessons.map(([id]) => `lessons/${id}`), ...renamed];
}

/** Whether a name leads to another, at once or over names in between. */
export function leadsTo(name: string, goal: string, renamed: Readonly<Record<string, string>>): boolean {
  const seen = new Set<string>();
  for (let at = own(renamed, name); at !== undefined && !seen.has(at); at = own(renamed, at)) {
    if (at === goal) return true;
    seen.add(at);
  }
  return false;
}

/** The id that each lesson has now, by those that it had. */
export const formerLessons = (ledger: Ledger | undefined): Record<string, string> => {
  const renamed = ledger?.renamed.lessons ?? {};
  return Object.fromEntries(Object.keys(renamed).map((old) => [old, nameNow(old, renamed)]));
};

/** Where something that was renamed stands now; its own name where it was not. */
export function nameNow(name: string, renamed: Readonly<Record<string, string>>): string {
  const seen = new Set([name]);
  let now = name;
  for (;;) {
    const next = own(renamed, now);
    if (next === undefined || seen.has(next)) return now;
    seen.add(next);
    now = next;
  }
}
