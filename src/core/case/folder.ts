import { checkPromise } from '../revision/checks/index.ts';
import type { CurrentText } from '../revision/checks/words.ts';
import type { Kept } from '../revision/frozen.ts';
import type { Revisions } from '../revision/schema.ts';
import { ownCopiesIn, readSnapshot, type ExportedTally } from '../poll/snapshot.ts';
import { codes } from '../text/codes/index.ts';
import { listOf, toFinding, toFindings, sortFindings, type Fault, type Finding } from '../text/finding.ts';
import { Lines } from '../text/place.ts';
import { checkCase, type Subject, type World } from './checks/index.ts';
import type { OddPicture } from './picture-file.ts';
import { namesStandIn, parseCase, type ParsedCase } from './parse/index.ts';
import type { Case } from './schema.ts';
import { isLanguageTag, isSlug } from './words.ts';

/** One file of a case: `case.mdx`, or a translation such as `case.es.mdx`. */
export interface CaseFileText {
  /** The path in the content folder, with `/`. */
  readonly path: string;
  /** The text; or why the file could not be read, as the end of a sentence. */
  readonly text: string | { readonly unreadable: string; readonly isLink?: boolean };
}

/** The folder of one case, as it was read. */
export interface CaseFolder {
  readonly slug: string;
  /** The path of the folder in the content folder. */
  readonly path: string;
  readonly files: readonly CaseFileText[];
  /** The snapshot of its votes, where there is one. */
  readonly snapshot?: CaseFileText;
  /** The names of the pictures in it. */
  readonly pictures: readonly string[];
  /** The names of files in it that belong to no case. */
  readonly others?: readonly string[];
  /** What is wrong with the files of pictures, frozen ones too, by their paths in the folder. */
  readonly oddPictures?: readonly (OddPicture & { readonly file: string })[] | undefined;
  /** What it keeps of what it has published. */
  readonly kept?: Kept;
}

/** What a folder gives: its models where they are sound, and all findings. */
export interface CheckedFolder {
  readonly slug: string;
  /** The original first, then translations. */
  readonly cases: readonly { readonly model: Case; readonly path: string; readonly translation: boolean }[];
  readonly findings: readonly Finding[];
  /** How its polls stood, where a snapshot says so. */
  readonly tallies: readonly ExportedTally[];
  /** What it has published, where the content folder keeps a ledger. */
  readonly revisions: Revisions | undefined;
  /** The frozen files that this was held against. */
  readonly kept: Kept | undefined;
}

const FILE_NAME = /(?:^|\/)case(?:\.([A-Za-z0-9-]+))?\.mdx$/;
const NOTHING = new Lines('');

/** Parses and checks the files of one case. Pure: everything it needs is given. */
export function checkFolder(folder: CaseFolder, world: World): CheckedFolder {
  const steps = checkInSteps(folder, world);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same, a file in each step: between two, a program can give back the memory that the parser took for the first. */
export function* checkInSteps(folder: CaseFolder, world: World): Generator<undefined, CheckedFolder> {
  const pictures = new Set(folder.pictures);
  const findings: Finding[] = (folder.oddPictures ?? []).map(({ code, data, file }) =>
    toFinding({ code, span: { start: 0, end: 0 }, data }, `${folder.path}/${file}`, NOTHING),
  );
  const cases: { model: Case; path: string; translation: boolean }[] = [];
  const originalFile = folder.files.find(({ path }) => FILE_NAME.exec(path)?.[1] === undefined);
  if (!originalFile) {
    findings.push(
      toFinding(
        { code: 'CASE-058', span: { start: 0, end: 0 }, data: { slug: folder.slug } },
        folder.path,
        NOTHING,
      ),
    );
  } else if (!isSlug(folder.slug)) {
    const data = { slug: folder.slug, what: 'case' };
    findings.push(
      toFinding({ code: 'CASE-047', span: { start: 0, end: 0 }, data }, originalFile.path, NOTHING),
    );
  }
  const current: CurrentText[] = [];
  const editions = new Map<string, string>();
  let original: ParsedCase | undefined;
  const inOrder = folder.files.toSorted(
    (a, b) => a.path.length - b.path.length || (a.path < b.path ? -1 : 1),
  );
  for (const file of inOrder) {
    if (typeof file.text !== 'string') {
      // Links have a finding of their own.
      if (file.text.isLink === true) continue;
      const data = { reason: file.text.unreadable };
      findings.push(toFinding({ code: 'CASE-001', span: { start: 0, end: 0 }, data }, file.path, NOTHING));
      continue;
    }
    const named = FILE_NAME.exec(file.path)?.[1];
    if (named !== undefined && !original) continue;
    const parsed = parseCase({
      text: file.text,
      slug: folder.slug,
      pictures,
      others: folder.others,
      original: named === undefined ? undefined : original,
    });
    if (named === undefined) original = parsed;
    current.push({ name: file.path.slice(folder.path.length + 1), text: file.text, parsed });
    const subject = {
      text: file.text,
      parsed,
      world,
      pictures,
      others: folder.others,
      original: named === undefined ? undefined : original,
    };
    const faults = [...parsed.faults, ...checkDraft(subject)];
    if (named !== undefined) faults.push(...languageFaults(named, parsed));
    const lang = parsed.draft?.lang.toLowerCase();
    const earlier = lang === undefined ? undefined : editions.get(lang);
    if (earlier !== undefined && lang !== undefined) {
      const data = { lang, file: earlier };
      faults.push({ code: 'CASE-061', span: parsed.places.yaml(['lang']), data });
    } else if (lang !== undefined) editions.set(lang, file.path.slice(folder.path.length + 1));
    if (parsed.model && original?.model)
      cases.push({ model: parsed.model, path: file.path, translation: named !== undefined });
    for (const finding of inWords(faults, file, allowedBy(original))) findings.push(finding);
    yield;
  }
  const tallies = snapshotOf(folder, allowedBy(original), findings);
  const revisions = keepsPromise(folder, current, world, findings);
  return {
    slug: folder.slug,
    cases,
    tallies,
    revisions,
    kept: folder.kept,
    findings: sortFindings(findings),
  };
}

/** What the case has published; adds everything in which it breaks the promise of that. */
function keepsPromise(
  { slug, path, kept }: CaseFolder,
  current: readonly CurrentText[],
  { promised }: World,
  findings: Finding[],
): Revisions | undefined {
  if (!kept || !promised) return undefined;
  const { revisions, faults } = checkPromise(slug, kept, current, promised);
  for (const [name, inFile] of Map.groupBy(faults, (fault) => fault.name)) {
    const lines = new Lines(inFile[0]?.text ?? '');
    const told = inFile.map(({ fault }) => fault);
    for (const finding of toFindings(told, `${path}/${name}`, lines)) findings.push(finding);
  }
  return revisions;
}

/** The warnings that the front matter of a case takes on itself. */
const allowedBy = (original: ParsedCase | undefined): ReadonlySet<string> =>
  new Set(original?.draft?.allow.map(({ code }) => code));

function snapshotOf(
  { slug, snapshot }: CaseFolder,
  allowed: ReadonlySet<string>,
  findings: Finding[],
): readonly ExportedTally[] {
  if (snapshot === undefined) return [];
  const { text, path } = snapshot;
  const read = typeof text === 'string' ? readSnapshot(text, slug) : { reason: text.unreadable };
  const tell = (code: 'CASE-063' | 'CASE-093', data: Record<string, string>) =>
    findings.push(toFinding({ code, span: { start: 0, end: 0 }, data: { ...data, slug } }, path, NOTHING));
  if ('reason' in read) {
    if (typeof text === 'string' || text.isLink !== true) tell('CASE-063', { reason: read.reason });
    return [];
  }
  const ownCopies = ownCopiesIn(read);
  if (ownCopies.length > 0 && !allowed.has('CASE-093')) tell('CASE-093', { polls: listOf(ownCopies) });
  return read;
}

function inWords(faults: readonly Fault[], file: CaseFileText, allowed: ReadonlySet<string>): Finding[] {
  if (faults.length === 0 || typeof file.text !== 'string') return [];
  const lines = new Lines(file.text);
  const told = faults.filter(({ code }) => codes[code].severity === 'error' || !allowed.has(code));
  return toFindings(told, file.path, lines);
}

/** Checks what was read; what follows from a fault of the same attribute or block is not told again. */
function checkDraft({ text, parsed, ...rest }: Omit<Subject, 'model'>): Fault[] {
  if (!parsed.draft) return [];
  // What is said of something without an id of its own follows from that, which is told.
  const found = checkCase({ ...rest, text, parsed, model: parsed.draft }).filter(
    ({ data = {} }) => !Object.values(data).some((value) => namesStandIn(String(value))),
  );
  if (parsed.faults.length === 0) return found;
  const told = new Set(parsed.faults.flatMap(({ span: { start } }) => [start, tagAround(text, start)]));
  return found.filter(({ span }) => !told.has(span.start) && !parsed.isMended(tagAround(text, span.start)));
}

/** Where the tag begins that a place stands in; tags are short. */
function tagAround(text: string, at: number): number {
  const near = text.slice(Math.max(0, at - 5000), at + 1).lastIndexOf('<');
  return near < 0 ? at : Math.max(0, at - 5000) + near;
}

function languageFaults(named: string, { draft, lost, places }: ParsedCase): Fault[] {
  const lang = draft?.lang;
  if (
    lang === undefined ||
    lost.has('lang') ||
    (isLanguageTag(named) && named.toLowerCase() === lang.toLowerCase())
  )
    return [];
  return [{ code: 'CASE-045', span: places.yaml(['lang']), data: { named, lang } }];
}
