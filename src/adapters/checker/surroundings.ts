import { checkLesson, type LessonWorld } from '../../core/lesson/check.ts';
import type { EvidenceItem } from '../../core/lesson/evidence.ts';
import { parseTarget } from '../../core/lesson/evidence.ts';
import { parseLesson, type ParsedLesson } from '../../core/lesson/parse.ts';
import { isSlug } from '../../core/case/words.ts';
import { Site, type Topics } from '../../core/site/schema.ts';
import { checkSite, checkTopics } from '../../core/site/check.ts';
import { toFinding, type Fault, type Finding } from '../../core/text/finding.ts';
import { Lines } from '../../core/text/place.ts';
import { readLessons, readTopFile, type ContentFile } from '../content-folder/index.ts';

/** What stands around the cases of a content folder. */
export interface Surroundings {
  readonly site: Site;
  readonly topics: Topics;
  readonly lessons: ReadonlyMap<string, { readonly file: ContentFile; readonly parsed: ParsedLesson }>;
  /** The slugs that lessons quote. */
  readonly quoted: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

function inWords(file: ContentFile, faults: readonly Fault[]): Finding[] {
  const lines = new Lines(typeof file.text === 'string' ? file.text : '');
  return faults.map((fault) => toFinding(fault, file.path, lines));
}

const unreadable = (reason: string): Fault => ({
  code: 'CASE-001',
  span: { start: 0, end: 0 },
  data: { reason },
});

/** Reads `casebook.yaml`, `topics.yaml` and the lessons, and checks what can be checked of them alone. */
export function readSurroundings(root: string): Surroundings {
  const findings: Finding[] = [];
  const top = <T>(
    name: string,
    check: (text: string) => { value: T | undefined; faults: readonly Fault[] },
  ) => {
    const file = readTopFile(root, name);
    if (!file) return undefined;
    const checked =
      typeof file.text === 'string'
        ? check(file.text)
        : { value: undefined, faults: [unreadable(file.text.unreadable)] };
    findings.push(...inWords(file, checked.faults));
    return checked.value;
  };
  const site = top('casebook.yaml', checkSite) ?? Site.parse({});
  const topics = top('topics.yaml', checkTopics) ?? {};
  const lessons = new Map<string, { file: ContentFile; parsed: ParsedLesson }>();
  for (const { id, ...file } of readLessons(root)) {
    if (typeof file.text !== 'string') {
      findings.push(...inWords(file, [unreadable(file.text.unreadable)]));
      continue;
    }
    const parsed = parseLesson(file.text);
    const name: Fault[] = isSlug(id)
      ? []
      : [{ code: 'CASE-047', span: { start: 0, end: 0 }, data: { slug: id, what: 'lesson' } }];
    findings.push(...inWords(file, [...name, ...parsed.faults]));
    lessons.set(id, { file, parsed });
  }
  const targets = [...lessons.values()].flatMap(({ parsed }) =>
    parsed.quotations.map(({ at }) => parseTarget(at)?.slug),
  );
  const quoted = new Set(targets.filter((slug) => slug !== undefined));
  return { site, topics, lessons, quoted, findings };
}

/** Checks the quotations of all lessons against the cases. */
export function checkLessons(
  surroundings: Surroundings,
  world: Omit<LessonWorld, 'steps' | 'topics'>,
  bearings: readonly Bearing[],
): Finding[] {
  const topics = new Set(Object.keys(surroundings.topics));
  return [...surroundings.lessons].flatMap(([id, { file, parsed }]) => {
    const steps = bearings.filter(({ ref }) => ref === id);
    return inWords(file, checkLesson(id, parsed, { ...world, topics, steps }));
  });
}

/** How a step of a case bears on a lesson. */
export interface Bearing {
  readonly slug: string;
  readonly ref: string;
  readonly stance: EvidenceItem['stance'];
  readonly step: string;
}
