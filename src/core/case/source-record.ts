import { frontMatterSpan, readYaml, type Yaml } from './parse/index.ts';
import { Lines } from '../text/place.ts';
import { own } from '../text/own.ts';

/** A source as the front matter of a case gives it, before anything is checked. */
export interface ListedSource {
  readonly id: string;
  readonly title: string;
  readonly url?: string;
  readonly archived?: string;
  readonly archivedOn?: string;
  /** The line that its entry begins in, counted from 1. */
  readonly line: number;
}

/** A copy of a source that an editor names. */
export interface ArchivedCopy {
  readonly archived: string;
  /** The day, month or year that the copy was made. */
  readonly archivedOn?: string | undefined;
}

/** The text with a copy in it, or why it cannot be written there. */
export type Recorded = { readonly text: string } | { readonly why: 'no such source' | 'by hand' };

interface Entries {
  readonly yaml: Yaml;
  readonly entries: readonly Readonly<Record<string, unknown>>[];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function entriesOf(text: string): Entries | undefined {
  const span = frontMatterSpan(text);
  if (!span) return undefined;
  const yaml = readYaml(text, span.yaml);
  const sources = isRecord(yaml.value) ? yaml.value['sources'] : undefined;
  return { yaml, entries: Array.isArray(sources) ? sources.map((one) => (isRecord(one) ? one : {})) : [] };
}

/** The sources of a case file in their order; none where its front matter cannot be read. */
export function sourcesOf(text: string): readonly ListedSource[] {
  const found = entriesOf(text);
  if (!found) return [];
  const lines = new Lines(text);
  const words = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return found.entries.map((entry, index) => ({
    id: words(entry['id']) ?? '',
    title: words(entry['title']) ?? '',
    ...pick(entry, ['url', 'archived', 'archivedOn']),
    line: lines.place(found.yaml.valueAt(['sources', index]).start).line,
  }));
}

const pick = (entry: Readonly<Record<string, unknown>>, keys: readonly string[]) =>
  Object.fromEntries(
    keys.flatMap((key) => (typeof own(entry, key) === 'string' ? [[key, own(entry, key)]] : [])),
  );

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Writes the archived copy of a source into the front matter of a case file. Nothing else changes: comments, order,
 * quotation marks and line ends stay as they are. What would come of it is read again before it is given back.
 */
export function recordArchive(text: string, id: string, copy: ArchivedCopy): Recorded {
  const found = entriesOf(text);
  const index = found?.entries.findIndex((entry) => entry['id'] === id) ?? -1;
  const entry = found?.entries[index];
  if (!found || !entry) return { why: 'no such source' };
  const wanted = Object.entries(copy).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const edits = editsFor(text, found.yaml, ['sources', index], entry, wanted);
  const changed = edits.reduceRight(
    (all, { start, end, text: words }) => all.slice(0, start) + words + all.slice(end),
    text,
  );
  const expected = found.entries.with(index, { ...entry, ...Object.fromEntries(wanted) });
  const same = sorted(entriesOf(changed)?.entries) === sorted(expected);
  return same ? { text: changed } : { why: 'by hand' };
}

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    isRecord(part) ? Object.fromEntries(Object.entries(part).toSorted()) : part,
  );

/** What to change, in the order of the text. */
function editsFor(
  text: string,
  yaml: Yaml,
  path: readonly PropertyKey[],
  entry: Readonly<Record<string, unknown>>,
  wanted: readonly (readonly [string, string])[],
): readonly Edit[] {
  const quoted = ([, value]: readonly [string, string]) => JSON.stringify(value);
  const replaced = wanted
    .filter(([key]) => Object.hasOwn(entry, key))
    .map((pair) => ({ ...yaml.valueAt([...path, pair[0]]), text: quoted(pair) }));
  const added = wanted.filter(([key]) => !Object.hasOwn(entry, key));
  const insertion = added.length === 0 ? [] : [insert(text, yaml, path, entry, added)];
  return [...replaced, ...insertion].toSorted((a, b) => a.start - b.start);
}

function insert(
  text: string,
  yaml: Yaml,
  path: readonly PropertyKey[],
  entry: Readonly<Record<string, unknown>>,
  added: readonly (readonly [string, string])[],
): Edit {
  const keys = Object.keys(entry);
  const pairs = added.map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const valueOf = (key: string) => yaml.valueAt([...path, key]);
  if (text[yaml.valueAt(path).start] === '{') {
    const { end } = valueOf(keys.at(-1) ?? '');
    return { start: end, end, text: pairs.map((pair) => `, ${pair}`).join('') };
  }
  // Behind a value in one line: where a text of several lines ends, it cannot be seen from its place.
  const last = keys.findLast((key) => !/[|>]/.test(text[valueOf(key).start] ?? '')) ?? 'id';
  const rest = /[^\r\n]*/.exec(text.slice(valueOf(last).end))?.[0].length ?? 0;
  const at = valueOf(last).end + rest;
  const lineEnd = /\r\n|\r|\n/.exec(text.slice(at))?.[0] ?? '\n';
  const { column } = new Lines(text).place(yaml.keyAt([...path, keys[0] ?? '']).start);
  const indent = ' '.repeat(column - 1);
  return { start: at, end: at, text: pairs.map((pair) => `${lineEnd}${indent}${pair}`).join('') };
}
