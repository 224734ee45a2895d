import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCase, type ParsedCase } from '../../src/core/case/parse/index.ts';

/** One file of the corpus, as it is read today. */
export interface CorpusFile {
  /** Such as `format-1/every-block/case.es.mdx`. */
  readonly name: string;
  /** The version of the format that it was written in. */
  readonly format: number;
  readonly text: string;
  readonly parsed: ParsedCase;
  /** The model that was read when it was frozen, as JSON. */
  readonly expected: unknown;
}

const CORPUS = join(import.meta.dirname, '../fixtures/corpus');
const PICTURE = /\.png$/;

/**
 * The files that were frozen when a version of the format was the newest, as an editor wrote them then. They are never
 * edited: what a version could say is to be read for ever. Originals stand before their translations.
 */
export const corpus: readonly CorpusFile[] = readdirSync(CORPUS).flatMap((version) =>
  readdirSync(join(CORPUS, version)).flatMap((slug) => filesOf(version, slug)),
);

function filesOf(version: string, slug: string): CorpusFile[] {
  const folder = join(CORPUS, version, slug);
  const names = readdirSync(folder);
  const pictures = new Set(names.filter((name) => PICTURE.test(name)));
  const texts = names
    .filter((name) => name.endsWith('.mdx'))
    .toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1));
  let original: ParsedCase | undefined;
  return texts.map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const parsed = parseCase({ text, slug, pictures, original });
    original ??= parsed;
    return {
      name: `${version}/${slug}/${name}`,
      format: Number(version.slice('format-'.length)),
      text,
      parsed,
      expected: JSON.parse(readFileSync(join(folder, name.replace('.mdx', '.json')), 'utf8')) as unknown,
    };
  });
}
