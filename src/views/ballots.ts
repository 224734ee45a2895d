import { byCode } from '../core/text/order.ts';
import type { BallotFile, BallotWording } from '../core/poll/ballot.ts';
import { cacheKey } from './cache-key.ts';
import { shelf } from './library.ts';

/** What can be voted for: the polls of all cases, in the words of each case's main edition. */
export async function ballotFile(): Promise<BallotFile> {
  const cases = [...(await shelf()).values()].toSorted((a, b) => byCode(a.slug, b.slug));
  return { polls: cases.flatMap(({ main }) => main.data.ballots) };
}

/** What the polls of all cases ask, in each language that a case can be read in. */
export async function ballotWordings(): Promise<readonly BallotWording[]> {
  const cases = [...(await shelf()).values()].toSorted((a, b) => byCode(a.slug, b.slug));
  return cases.flatMap(({ editions }) =>
    editions.flatMap(({ entry: { data } }) =>
      data.ballots.map(({ case: slug, poll, version, options }, at) => ({
        ...{ case: slug, poll, version, lang: data.lang, question: data.questions[at] ?? '' },
        options: Object.fromEntries(options.map(({ id, text }) => [id, text])),
      })),
    ),
  );
}

/** The snapshots of votes that are kept beside cases, for `getStaticPaths`. */
export async function snapshotRoutes() {
  return [...(await shelf()).values()].flatMap(({ slug, main: { data } }) =>
    data.snapshot === undefined
      ? []
      : [{ params: { slug }, props: { snapshot: data.snapshot }, cacheKey: cacheKey(data.snapshot) }],
  );
}
export type SnapshotProps = Awaited<ReturnType<typeof snapshotRoutes>>[number]['props'];
