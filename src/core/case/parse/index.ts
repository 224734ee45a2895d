import type { $ZodIssue } from 'zod/v4/core';
import { type z } from 'zod';
import { isError, type Fault } from '../../text/finding.ts';
import { firstFrom, Lines, type Span } from '../../text/place.ts';
import { changedLetters } from '../letters/index.ts';
import { Case, FrontMatter, TranslatedFrontMatter } from '../schema.ts';
import { readBody } from './blocks.ts';
import { mendAccidents } from './accidents/index.ts';
import { attributeSpan, startsOf } from './context.ts';
import type { BlockPlace, Context } from './context.ts';
import { frontMatterSpan, readYaml, type Yaml } from './front-matter.ts';
import type { CaseText, ParsedCase, Places } from './parsed.ts';
import { noFacts, salvage, someAttribute, someFact } from './salvage.ts';
import { DEEPEST, scan } from './scan.ts';
import { parseTree } from './tree.ts';
import { blockFaults, checkYaml } from './validate.ts';
import { own } from '../../text/own.ts';

export type { CaseText, ParsedCase } from './parsed.ts';
export { LONGEST_FILE } from './scan.ts';
export { frontMatterSpan, readYaml, type Yaml } from './front-matter.ts';
export { checkYaml } from './validate.ts';
export { pictureName } from './links.ts';
export { isStandInId, namesStandIn } from './salvage.ts';

const START: Span = { start: 0, end: 0 };
const Body = Case.pick({ opening: true, steps: true, closing: true });
const LOSES_BLOCKS: readonly string[] = [
  'CASE-004',
  'CASE-012',
  'CASE-013',
  'CASE-014',
  'CASE-015',
  'CASE-022',
  'CASE-023',
];
const HURTS: ReadonlySet<string> = new Set([...LOSES_BLOCKS, 'CASE-021', 'CASE-024', 'CASE-115']);
const allFacts: ReadonlySet<string> = new Set(Object.keys(FrontMatter.shape));

/**
 * Reads one case file: text → model and faults. Never throws, runs nothing of the text.
 * Objects of the returned model are known to `places`.
 */
export function parseCase(input: CaseText): ParsedCase {
  const fatal = scan(input.text);
  if (fatal) return failed(fatal);
  try {
    const parsed = parse(input);
    // What is sound is never mended: frozen texts keep their words.
    const mended = parsed.faults.some(isError) ? mendAccidents(input.text) : undefined;
    if (!mended) return parsed;
    const { faults, ...rest } = parse({ ...input, text: mended.text });
    const told = new Set(mended.faults.map(({ code }) => code));
    const others = faults.filter(({ code }) => code !== 'CASE-005' || !told.has(code));
    const changed = () => rest.changedLetters().filter(({ span }) => !mended.covers(span.start));
    return { ...rest, model: undefined, faults: [...mended.faults, ...others], changedLetters: changed };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return failed({ code: 'CASE-004', span: { start: 0, end: 1 }, data: { most: DEEPEST } });
  }
}

function failed(fault: Fault): ParsedCase {
  const places: Places = {
    yaml: () => START,
    attribute: () => START,
    block: () => START,
    isHurt: () => true,
  };
  return {
    model: undefined,
    draft: undefined,
    lost: allFacts,
    faults: [fault],
    anchorLinks: [],
    fences: [],
    lostIds: [],
    hurt: true,
    isMended: () => true,
    changedLetters: () => [],
    yamlSpan: START,
    places,
  };
}

function parse({ text, slug, pictures, others = [], original }: CaseText): ParsedCase {
  const tree = parseTree(text);
  const context: Context = {
    text,
    tree,
    pictures,
    others,
    faults: [...tree.faults],
    places: new WeakMap(),
    anchorLinks: [],
    fences: [],
    programs: [],
    definitions: new Map(),
    toldAddresses: new Set(),
    lostIds: [...tree.salvagedIds],
  };
  const body = tree.root ? readBody(context, tree.root) : { steps: [] };
  const hurt = !tree.root || context.faults.some(({ code }) => LOSES_BLOCKS.includes(code));
  const head = readHead(text, original);
  const parsed = Body.safeParse(body);
  const misfits = parsed.success ? [] : blockFaults(context, Case, body, parsed.error.issues);
  const faults = [...head.faults, ...outsidePrograms(context), ...misfits];
  const words = parsed.success ? parsed.data : salvage(Body, body, someAttribute);
  const whole = words && { ...head.draft, slug, ...words };
  if (whole) carryPlaces(context, body, whole);
  return {
    model: parsed.success && head.value ? whole : undefined,
    draft: whole,
    lost: head.lost,
    faults,
    anchorLinks: context.anchorLinks,
    fences: context.fences,
    lostIds: context.lostIds,
    hurt,
    isMended: (start) => tree.isMended(start),
    changedLetters: () => [...(head.yaml?.lost ?? []), ...besideSlips(context, changedLetters(tree))],
    yamlSpan: head.span,
    places: placesOf(context, head.yaml),
  };
}

/** The faults of the body but those inside a program, which has its own. */
function outsidePrograms({ programs, faults }: Context): readonly Fault[] {
  if (programs.length === 0) return faults;
  const inOrder = programs.toSorted((a, b) => a.start - b.start);
  let next = 0;
  let end = 0;
  return faults
    .toSorted((a, b) => a.span.start - b.span.start)
    .filter(({ span }) => {
      while ((inOrder[next]?.start ?? Infinity) < span.start) {
        end = Math.max(end, inOrder[next]?.end ?? 0);
        next += 1;
      }
      return span.start >= end;
    });
}

/** Tags that are half inside of something leave its words behind; who is told of the tag is not told of these too. */
const SLIPS: ReadonlySet<string> = new Set(['CASE-012', 'CASE-013', 'CASE-014', 'CASE-015', 'CASE-023']);

/** Lost words but those of a line on which something cannot be read. */
function besideSlips({ text, faults }: Context, lost: readonly Fault[]): readonly Fault[] {
  const slips = faults.filter(({ code }) => SLIPS.has(code));
  if (slips.length === 0 || lost.length === 0) return lost;
  const lines = new Lines(text);
  const told = new Set(slips.map(({ span }) => lines.place(span.start).line));
  return lost.filter(({ code, span }) => code !== 'CASE-096' || !told.has(lines.place(span.start).line));
}

interface Head {
  /** The front matter where it is sound. */
  readonly value: FrontMatter | undefined;
  readonly draft: FrontMatter;
  readonly lost: ReadonlySet<string>;
  readonly faults: readonly Fault[];
  readonly yaml: Yaml | undefined;
  readonly span: Span;
}

function readHead(text: string, original: CaseText['original']): Head {
  const span = frontMatterSpan(text);
  const nothing = { value: undefined, draft: original?.draft ?? noFacts, lost: allFacts };
  if (!span)
    return {
      ...nothing,
      faults: [withoutHead(text)],
      yaml: undefined,
      span: START,
    };
  const yaml = numbersIn(readYaml(text, span.yaml));
  const places = { yaml, span: span.yaml };
  if (yaml.faults.length > 0) return { ...nothing, faults: yaml.faults, ...places };
  if (original) {
    const { value, faults } = checkYaml(TranslatedFrontMatter, yaml, span.all);
    const facts = value ?? salvage(TranslatedFrontMatter, yaml.value ?? {}, someFact);
    const before = original.draft ?? noFacts;
    const whole = facts ? translate(before, facts) : before;
    return { value: value && whole, draft: whole, lost: original.lost, faults, ...places };
  }
  const { value, faults, issues } = checkYaml(FrontMatter, yaml, span.all);
  const lost = new Set(issues.filter(losesKey).map(({ path }) => String(path[0])));
  const facts = value ?? salvage(FrontMatter, yaml.value ?? {}, someFact);
  return facts ? { value, draft: facts, lost, faults, ...places } : { ...nothing, faults, ...places };
}

/** What a text without front matter is told, at its first line. */
export const withoutHead = (text: string): Fault => ({
  code: 'CASE-005',
  span: { start: 0, end: /^[^\r\n]*/.exec(text)?.[0].length ?? 0 },
  data: {
    problem: 'The file does not begin with front matter between two lines of three hyphens',
    advice: 'Begin the file with ---, the facts in YAML, and --- again',
  },
});

/** Whether an issue leaves nothing, or not everything, of what a key of the front matter says. */
const losesKey = ({ path, code }: $ZodIssue) =>
  code !== 'unrecognized_keys' && (path.length === 1 || (path.length === 2 && typeof path[1] === 'number'));

/** YAML in which the few keys that are numbers are numbers again; all others stay the text that stands there. */
function numbersIn(yaml: Yaml): Yaml {
  const number = (value: unknown) =>
    typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
  if (typeof yaml.value !== 'object' || yaml.value === null) return yaml;
  const value: Record<string, unknown> = { ...yaml.value };
  if ('format' in value) value['format'] = number(value['format']);
  if (Array.isArray(value['citedBy'])) {
    value['citedBy'] = value['citedBy'].map((entry: unknown) =>
      typeof entry === 'object' && entry !== null && 'year' in entry
        ? { ...entry, year: number(entry.year) }
        : entry,
    );
  }
  return { ...yaml, value };
}

function translate(
  original: FrontMatter,
  { participants, questions, ...facts }: z.output<typeof TranslatedFrontMatter>,
) {
  const names = new Map(participants?.map(({ id, ...rest }) => [id, rest]));
  return {
    ...original,
    ...facts,
    questions: questions ?? [],
    participants: original.participants.map((participant) => ({
      ...participant,
      ...names.get(participant.id),
    })),
  };
}

/** zod makes new objects; they stand where the ones they were made from stood. */
function carryPlaces(context: Context, from: unknown, to: unknown): void {
  if (typeof from !== 'object' || from === null || typeof to !== 'object' || to === null) return;
  const place: BlockPlace | undefined = context.places.get(from);
  if (place) context.places.set(to, place);
  for (const [key, value] of Object.entries(from)) carryPlaces(context, value, own(to, key));
}

function placesOf(context: Context, yaml: Yaml | undefined): Places {
  let hurts: number[] | undefined;
  return {
    yaml: (path) => yaml?.valueAt(path) ?? START,
    attribute(block, attribute) {
      const place = context.places.get(block);
      return place ? attributeSpan(context.text, place, attribute, 'value') : START;
    },
    block(block) {
      const place = context.places.get(block);
      return place ? { start: place.span.start, end: place.span.start + 1 + place.name.length } : START;
    },
    isHurt(block) {
      const { start, end } = context.places.get(block)?.span ?? START;
      hurts ??= startsOf(context, HURTS);
      return (hurts[firstFrom(hurts, start)] ?? Infinity) < end;
    },
  };
}
