import { lessonFileFaults } from './lesson-files.ts';
import { checkLesson, type LessonWorld, type SeenLesson } from '../../core/lesson/check.ts';
import type { EvidenceItem } from '../../core/lesson/evidence.ts';
import { parseTarget } from '../../core/lesson/evidence.ts';
import { parseLesson, type ParsedLesson } from '../../core/lesson/parse.ts';
import { quotingOf } from '../../core/lesson/quoted.ts';
import { turn } from '../threads/index.ts';
import { isSlug } from '../../core/case/words.ts';
import { Site, type Topics } from '../../core/site/schema.ts';
import { checkSite, checkTopics } from '../../core/site/check.ts';
import { toFinding, toFindings, type Fault, type Finding } from '../../core/text/finding.ts';
import { Lines } from '../../core/text/place.ts';
import { checkLedger, missingLedger } from '../../core/revision/checks/ledger.ts';
import { checkLessonPromise } from '../../core/revision/checks/lesson.ts';
import { nameNow, type Ledger } from '../../core/revision/ledger.ts';
import { frozenName, type Kept } from '../../core/revision/frozen.ts';
import { readLedger } from '../../core/revision/read.ts';
import type { Revisions } from '../../core/revision/schema.ts';
import {
  linksIn,
  readLessons,
  readTopFile,
  sha256,
  strayLessons,
  type ContentFile,
  type ListedCase,
} from '../content-folder/index.ts';

/** A lesson with all that is known of it. */
export interface ReadLesson {
  readonly file: ContentFile;
  readonly parsed: ParsedLesson;
  /** What it has published. */
  readonly revisions: Revisions | undefined;
  /** Its newest frozen text. */
  readonly seen: SeenLesson | undefined;
}

/** What stands around the cases of a content folder. */
export interface Surroundings {
  readonly site: Site;
  readonly topics: Topics;
  /** The ids of all topics, sound or not; nothing where nobody can say which there are. */
  readonly topicIds: readonly string[] | undefined;
  readonly lessons: ReadonlyMap<string, ReadLesson>;
  /** The slugs that lessons quote. */
  readonly quoted: ReadonlySet<string>;
  /** The revisions that they quote, as `<slug>@<number>`. */
  readonly pinned: ReadonlySet<string>;
  /** What was promised; missing where nothing was. */
  readonly ledger: Ledger | undefined;
  readonly findings: readonly Finding[];
}

function inWords(file: ContentFile, faults: readonly Fault[]): Finding[] {
  const lines = new Lines(typeof file.text === 'string' ? file.text : '');
  return toFindings(faults, file.path, lines);
}

const unreadable = (reason: string): Fault => ({
  code: 'CASE-001',
  span: { start: 0, end: 0 },
  data: { reason },
});

/**
 * Reads `casebook.yaml`, `topics.yaml`, `ledger.yaml` and the lessons, and checks what can be checked of them alone.
 * @param editing whether somebody is writing just now
 */
export async function readSurroundings(root: string, editing = false): Promise<Surroundings> {
  const findings: Finding[] = [];
  const top = <T>(
    name: string,
    check: (text: string) => { value: T | undefined; faults: readonly Fault[] },
  ) => {
    const file = readTopFile(root, name);
    if (!file) return undefined;
    // Links have a finding of their own.
    if (typeof file.text !== 'string' && file.text.isLink === true) return undefined;
    const checked =
      typeof file.text === 'string'
        ? check(file.text)
        : { value: undefined, faults: [unreadable(file.text.unreadable)] };
    findings.push(...inWords(file, checked.faults));
    return checked.value;
  };
  for (const path of linksIn(root)) {
    const data = { name: path.replace(/^.*\//, '') };
    findings.push(toFinding({ code: 'CASE-085', span: { start: 0, end: 0 }, data }, path, new Lines('')));
  }
  const site = top('casebook.yaml', checkSite) ?? Site.parse({});
  let topicIds: readonly string[] | undefined = [];
  const topics =
    top('topics.yaml', (text) => {
      const checked = checkTopics(text);
      topicIds = checked.ids;
      return checked;
    }) ?? {};
  const ledger = top(LEDGER_FILE, readLedger);
  const lessons = new Map<string, ReadLesson>();
  for (const path of strayLessons(root)) {
    const data = { path: `${path.slice(0, -'.mdx'.length)}/lesson.mdx` };
    const fault: Fault = { code: 'CASE-072', span: { start: 0, end: 0 }, data };
    findings.push(toFinding(fault, path, new Lines('')));
  }
  for (const { id, kept, ...file } of readLessons(root)) {
    if (typeof file.text !== 'string') {
      if (file.text.isLink !== true) findings.push(...inWords(file, [unreadable(file.text.unreadable)]));
      continue;
    }
    const parsed = parseLesson(file.text);
    const name: Fault[] = isSlug(id)
      ? []
      : [{ code: 'CASE-047', span: { start: 0, end: 0 }, data: { slug: id, what: 'lesson' } }];
    const missing = lessonFileFaults(root, `lessons/${id}`, parsed);
    findings.push(...inWords(file, [...name, ...parsed.faults, ...missing]));
    const promised = ledger && { ledger, hash: sha256, editing };
    const promise = promised && checkLessonPromise(id, kept, file.text, parsed, promised);
    for (const [name, inFile] of Map.groupBy(promise?.faults ?? [], (fault) => fault.name)) {
      const lines = new Lines(inFile[0]?.text ?? '');
      const told = inFile.map(({ fault }) => fault);
      findings.push(...toFindings(told, `lessons/${id}/${name}`, lines));
    }
    const { revisions } = promise ?? {};
    findings.push(...frozenFileFindings(root, id, revisions, kept));
    lessons.set(id, { file, parsed, revisions, seen: seenIn(revisions, kept) });
    await turn();
  }
  const targets = [...lessons.values()].flatMap(({ parsed }) =>
    parsed.quotations.flatMap(({ at, revision }) => {
      const slug = parseTarget(at)?.slug;
      return slug === undefined ? [] : [{ slug: nameNow(slug, ledger?.renamed.cases ?? {}), revision }];
    }),
  );
  const quoted = new Set(targets.map(({ slug }) => slug));
  const pinned = new Set(
    targets.flatMap(({ slug, revision }) => (revision === undefined ? [] : [`${slug}@${revision}`])),
  );
  return { site, topics, topicIds, lessons, quoted, pinned, ledger, findings };
}

/** What frozen texts of a lesson show and take that is no longer beside them; their pages need it. */
function frozenFileFindings(
  root: string,
  id: string,
  revisions: Revisions | undefined,
  kept: Kept,
): Finding[] {
  const shown = revisions?.revisions.filter(({ withdrawn }) => !withdrawn) ?? [];
  return shown.flatMap(({ number }) => {
    const name = frozenName(number, 'lesson.mdx');
    const text = kept.frozen.find((file) => file.name === name)?.text;
    if (text === undefined) return [];
    const faults = lessonFileFaults(root, `lessons/${id}`, parseLesson(text));
    return inWords({ path: `lessons/${id}/${name}`, text }, faults);
  });
}

function seenIn(revisions: Revisions | undefined, { frozen }: Kept): SeenLesson | undefined {
  const newest = revisions?.revisions.at(-1);
  if (!newest) return undefined;
  const text = frozen.find(({ name }) => name === frozenName(newest.number, 'lesson.mdx'))?.text;
  return text === undefined
    ? undefined
    : { quotations: parseLesson(text).quotations, quoting: quotingOf(newest) };
}

/** Checks the quotations of all lessons against the cases. */
export function checkLessons(
  surroundings: Surroundings,
  world: Omit<LessonWorld, 'steps' | 'topics'>,
  bearings: readonly Bearing[],
): Finding[] {
  const topics = surroundings.topicIds && new Set(surroundings.topicIds);
  return [...surroundings.lessons].flatMap(([id, { file, parsed, seen }]) => {
    const steps = bearings.filter(({ ref }) => ref === id);
    return inWords(file, checkLesson(id, parsed, { ...world, topics, steps }, seen));
  });
}

/** How a step of a case bears on a lesson. */
export interface Bearing {
  readonly slug: string;
  readonly ref: string;
  readonly stance: EvidenceItem['stance'];
  readonly step: string;
}

/** The file that keeps what was ever published. */
export const LEDGER_FILE = 'ledger.yaml';

/** Holds the ledger against the folders that there are. */
export function ledgerFindings(
  root: string,
  { ledger, lessons }: Surroundings,
  listed: readonly ListedCase[],
): Finding[] {
  const file = readTopFile(root, LEDGER_FILE);
  if (!file) {
    const published = listed.find(({ kept }) => kept.recorded);
    return published ? [toFinding(missingLedger(published.slug), LEDGER_FILE, new Lines(''))] : [];
  }
  if (!ledger || typeof file.text !== 'string') return [];
  const present = { cases: new Set(listed.map(({ slug }) => slug)), lessons: new Set(lessons.keys()) };
  return inWords(file, checkLedger(ledger, present, readLedger(file.text).yaml));
}
