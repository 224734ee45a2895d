import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listCases, readText } from '../../adapters/content-folder/index.ts';
import { commitChanges, finishPending } from '../../adapters/content-folder/transaction.ts';
import { Address, DateText } from '../../core/case/scalars.ts';
import { recordArchive, sourcesOf, type ListedSource } from '../../core/case/source-record.ts';
import { nearest } from '../../core/text/finding.ts';
import { readArguments, UsageError } from '../arguments.ts';
import { askAddresses } from './addresses.ts';
import { needed, type Command } from './commands.ts';

const usage =
  'npm run case -- sources [--online] [slug…], or sources --record <slug>#<source> --archived URL [--on DATE]';
const options = {
  record: { type: 'string' },
  archived: { type: 'string' },
  on: { type: 'string' },
  online: { type: 'boolean', default: false },
} as const;

interface SourceOfCase extends ListedSource {
  readonly slug: string;
  /** The path of its file in the content folder. */
  readonly path: string;
}

/**
 * `npm run case -- sources`: lists sources without an archived copy, records one, or asks all addresses.
 * @param root the content folder
 * @returns the exit status: 0, or 1 where an address that was asked gave nothing to read
 * @throws UsageError where it cannot do what is asked, in a sentence that says what to do
 */
export async function runSources(args: readonly string[], root: string): Promise<number> {
  const { values, positionals } = readArguments(args, { options, usage, words: Infinity });
  const { record, archived, on, online } = values;
  if (record === undefined) {
    if (archived !== undefined || on !== undefined)
      throw new UsageError(`Say with --record which source it is. Usage: ${usage}`);
    const sources = sourcesIn(root, positionals);
    return online ? tellAnswers(sources) : listUnarchived(sources);
  }
  if (online || positionals.length > 0)
    throw new UsageError(`--record goes with nothing but --archived and --on. Usage: ${usage}`);
  write(root, record, needed(archived, 'The address of the copy (--archived)', usage), on);
  return 0;
}

/** The command as `npm run case` lists it. */
export const sources: Command = {
  usage,
  does: 'lists the sources that have no archived copy, records one, or asks all their addresses (--online)',
  writes: false,
  run: runSources,
};

/** The sources of some cases, or of all where none is named. */
function sourcesIn(root: string, slugs: readonly string[]): readonly SourceOfCase[] {
  const all = listCases(root).map(({ slug }) => slug);
  for (const slug of slugs) if (!all.includes(slug)) throw noCase(slug, all);
  return all
    .filter((slug) => slugs.length === 0 || slugs.includes(slug))
    .flatMap((slug) => {
      const path = `cases/${slug}/case.mdx`;
      const text = readText(join(root, path), root);
      return typeof text === 'string' ? sourcesOf(text).map((source) => ({ ...source, slug, path })) : [];
    });
}

function noCase(slug: string, all: readonly string[]): UsageError {
  const near = nearest(slug, all);
  return new UsageError(`There is no case "${slug}"${near ? `; did you mean ${near}?` : '.'}`);
}

function listUnarchived(all: readonly SourceOfCase[]): number {
  const without = all.filter(({ archived }) => archived === undefined);
  for (const { path, line, id, title, url } of without)
    console.log(`${path}:${line}  ${id}  ${title}\n    ${url ?? 'no address'}`);
  console.log(
    without.length === 0
      ? `All ${all.length} sources have an archived copy.`
      : `${without.length} of ${all.length} sources have no archived copy.`,
  );
  return 0;
}

async function tellAnswers(all: readonly SourceOfCase[]): Promise<number> {
  const asked = all.flatMap(({ path, line, id, url, archived }) =>
    [url, archived].flatMap((address) => (address === undefined ? [] : [{ path, line, id, address }])),
  );
  const answers = await askAddresses(asked.map(({ address }) => address));
  for (const [at, { good, said }] of answers.entries()) {
    const { path, line, id, address } = asked[at] ?? {};
    console.log(
      `${good ? 'there  ' : 'NOT    '}${path ?? ''}:${line ?? ''}  ${id ?? ''}\n    ${address ?? ''}  (${said})`,
    );
  }
  const lost = answers.filter(({ good }) => !good).length;
  console.log(`${answers.length} addresses asked, ${answers.length - lost} there, ${lost} not.`);
  return lost === 0 ? 0 : 1;
}

/** The day in the address of a copy at the Wayback Machine and at archives that work like it. */
const dayIn = (address: string): string | undefined => {
  const [, year, month, day] = /\/web\/(\d{4})(\d{2})(\d{2})\d{0,6}(?:[a-z]{2}_)?\//.exec(address) ?? [];
  const date = [year, month, day].join('-');
  return DateText.safeParse(date).success && day !== undefined ? date : undefined;
};

function write(root: string, what: string, archived: string, on: string | undefined): void {
  finishPending(root);
  const [slug = '', id = ''] = what.split('#');
  const all = sourcesIn(root, []).filter((source) => source.slug === slug);
  const known = listCases(root).map((one) => one.slug);
  if (!known.includes(slug)) throw noCase(slug, known);
  const source = all.find((one) => one.id === id);
  if (!source) {
    const near = nearest(
      id,
      all.map((one) => one.id),
    );
    throw new UsageError(
      `The case ${slug} has no source "${id}"${near ? `; did you mean ${slug}#${near}?` : '.'}`,
    );
  }
  if (!Address.safeParse(archived).success)
    throw new UsageError(
      `"${archived}" is no address: one begins with http:// or https:// and has no spaces.`,
    );
  const archivedOn = on ?? dayIn(archived);
  if (archivedOn !== undefined && !DateText.safeParse(archivedOn).success)
    throw new UsageError(`"${archivedOn}" is no date: write a year, month or day, such as 2026-11-22.`);
  if (archivedOn === undefined && source.archivedOn !== undefined)
    throw new UsageError(
      `${id} has a copy of ${source.archivedOn}: say with --on of which day the new one is.`,
    );

  const path = join(root, source.path);
  const text = decode(readFileSync(path), source.path);
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const recorded = recordArchive(text.slice(mark.length), id, { archived, archivedOn });
  if (!('text' in recorded))
    throw new UsageError(
      `${source.path}:${source.line}: the entry of ${id} is written in a way that only a person can add to. Write archived: ${archived} there yourself.`,
    );
  commitChanges(root, [{ path: source.path, content: mark + recorded.text }]);
  console.log(
    `${source.path}: ${id} has an archived copy now${archivedOn === undefined ? '' : `, of ${archivedOn}`}. It needs no new revision for that.`,
  );
}

/** Bytes that are no text would come out as others. */
function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UsageError(`${path} is not written in UTF-8: save it so first.`);
  }
}
