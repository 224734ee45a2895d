import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import { z } from 'zod';
import { bearingsOf } from '../../core/case/anchors.ts';
import { withLessonsNow, type FormerLessons } from '../../core/case/lessons-now.ts';
import { stances } from '../../core/case/vocabulary.ts';
import { thaw, type Thawed } from '../../core/revision/frozen.ts';
import { readRevisions } from '../../core/revision/read.ts';
import { Revision } from '../../core/revision/schema.ts';
import { revisionName } from '../../core/url.ts';
import { readCase, type ListedCase } from '../content-folder/index.ts';
import { highlightCase } from '../highlighter/index.ts';
import { turn } from '../threads/index.ts';
import { hasCaseFile, writeCaseFile, type CaseFile } from './case-file.ts';

/** One language of one frozen revision; of one that was withdrawn, there are no words and no digest. */
export const FrozenSummary = Revision.pick({
  number: true,
  date: true,
  note: true,
  files: true,
  anchors: true,
  withdrawn: true,
}).extend({
  slug: z.string(),
  /** The language of the words; missing where they are withdrawn. */
  lang: z.string().optional(),
  /** The language in the name of its file: none for the original. */
  named: z.string().optional(),
  title: z.string().optional(),
  summary: z.string().optional(),
  topics: z.array(z.string()),
  lessons: z.array(z.object({ ref: z.string(), stance: z.enum(stances), step: z.string() })),
});
export type FrozenSummary = z.infer<typeof FrozenSummary>;

/** What the tasks need to know. */
export interface FrozenFacts {
  readonly root: string;
  /** A digest of the code that makes models and side files, and of the names of lessons. */
  readonly version: string;
  readonly formerLessons: FormerLessons;
}

/** A folder whose revisions are wanted, and the key of what is known of them already. */
export interface FrozenTask {
  readonly listed: ListedCase;
  readonly known: { readonly key: string; readonly digests: readonly string[] } | undefined;
}

export interface FrozenEntry {
  readonly id: string;
  readonly digest: string;
  readonly path: string;
  readonly data: FrozenSummary;
}

/** The entries of a folder; none where nothing changed. */
export interface FrozenReport {
  readonly key: string;
  readonly entries: readonly FrozenEntry[] | undefined;
}

const PREFIX = 'frozen-';

/** Whether a side file is that of a frozen revision. */
export const isFrozen = (digest: string): boolean => digest.startsWith(PREFIX);

/** Reads the frozen revisions of one case, and writes their side files where they are not there. */
export async function readFrozen(facts: FrozenFacts, { listed, known }: FrozenTask): Promise<FrozenReport> {
  const { slug, path, kept } = readCase(facts.root, listed);
  const text = kept?.revisions?.text;
  const key = hashOf(facts.version, typeof text === 'string' ? text : '');
  if (known?.key === key && known.digests.every(hasCaseFile)) return { key, entries: undefined };
  const { value } = typeof text === 'string' ? readRevisions(text) : { value: undefined };
  const entries: FrozenEntry[] = [];
  for (const revision of value?.revisions ?? []) {
    if (revision.withdrawn) entries.push(...withdrawn(slug, path, revision));
    else
      for (const thawed of thaw(slug, revision, kept?.frozen ?? [])) {
        const entry = await entryOf(facts, slug, path, revision, thawed);
        if (entry) entries.push(entry);
        await turn();
      }
  }
  return { key, entries };
}

const hashOf = (...parts: readonly string[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);

const idOf = (slug: string, number: number, named: string | undefined) =>
  [slug, revisionName(number), ...(named === undefined ? [] : [named])].join('/');

const factsOf = (slug: string, { number, date, note, files, anchors, withdrawn: notice }: Revision) => ({
  slug,
  number,
  date,
  note,
  files,
  anchors,
  ...(notice && { withdrawn: notice }),
});

function withdrawn(slug: string, path: string, revision: Revision): FrozenEntry[] {
  const base = revisionName(revision.number);
  return Object.keys(revision.files)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => {
      const named = name.slice(base.length + 1, -'.mdx'.length) || undefined;
      return {
        id: idOf(slug, revision.number, named),
        digest: hashOf(JSON.stringify(revision), named ?? ''),
        path: `${path}/revisions.yaml`,
        data: { ...factsOf(slug, revision), ...(named !== undefined && { named }), topics: [], lessons: [] },
      };
    });
}

async function entryOf(
  { root, version, formerLessons }: FrozenFacts,
  slug: string,
  path: string,
  revision: Revision,
  { name, named, model: written }: Thawed,
): Promise<FrozenEntry | undefined> {
  if (!written) return undefined;
  const model = withLessonsNow(written, formerLessons);
  const digest = `${PREFIX}${hashOf(version, slug, name, JSON.stringify(revision.files))}`;
  if (!hasCaseFile(digest)) {
    const pictures = sizesOf(join(root, path), revision);
    const file: CaseFile = { model, highlighted: await highlightCase(model), pictures };
    writeCaseFile(digest, file);
  }
  return {
    id: idOf(slug, revision.number, named),
    digest,
    path: `${path}/${name}`,
    data: {
      ...factsOf(slug, revision),
      ...(named !== undefined && { named }),
      lang: model.lang,
      title: model.title,
      summary: model.summary,
      topics: model.topics,
      lessons: bearingsOf(model),
    },
  };
}

function sizesOf(folder: string, { number, files }: Revision): CaseFile['pictures'] {
  const base = `${revisionName(number)}/`;
  const sizes: Record<string, { width: number; height: number }> = {};
  for (const name of Object.keys(files).filter((one) => one.startsWith(base))) {
    try {
      const { width, height } = imageSize(readFileSync(join(folder, name)));
      sizes[name.slice(base.length)] = { width, height };
    } catch {
      continue;
    }
  }
  return sizes;
}
