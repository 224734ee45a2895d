import { z } from 'zod';
import type { Fault } from '../../text/finding.ts';
import type { Span } from '../../text/place.ts';
import { Author, Case, FrontMatter, Participant, TranslatedFrontMatter } from '../schema.ts';
import { readBody } from './blocks.ts';
import { attributeSpan, type AnchorLink, type BlockPlace, type Context } from './context.ts';
import { frontMatterSpan, readYaml, type Path, type Yaml } from './front-matter.ts';
import { salvage } from './salvage.ts';
import { scan } from './scan.ts';
import { parseTree } from './tree.ts';
import { blockFaults, checkYaml } from './validate.ts';

export { LONGEST_FILE } from './scan.ts';
export { frontMatterSpan, readYaml, type Yaml } from './front-matter.ts';
export { checkYaml } from './validate.ts';
export { pictureName } from './links.ts';

/** What a file is read with. */
export interface CaseText {
  /** The text of the file, without a byte order mark. */
  readonly text: string;
  /** The name of the folder of the case. */
  readonly slug: string;
  /** The names of the pictures in that folder. */
  readonly pictures: ReadonlySet<string>;
  /** The front matter of `case.mdx`, where the file is a translation of it. */
  readonly original?: FrontMatter | undefined;
}

/** A case file as read: the model where the text gives one, and everything that is wrong with it. */
export interface ParsedCase {
  /**
   * The model. Where there are faults it may hold stand-ins for what does not fit the schema: good for further checks,
   * never for publishing.
   */
  readonly model: Case | undefined;
  /** The front matter alone. */
  readonly frontMatter: FrontMatter | undefined;
  /** Whether participants and sources could be read, so that references to them can be judged. */
  readonly knowsPeople: boolean;
  readonly faults: readonly Fault[];
  readonly anchorLinks: readonly AnchorLink[];
  /** Ids in blocks that did not make it into the model. */
  readonly lostIds: readonly string[];
  /** Whether the body has faults of syntax, so that what it lacks may be their doing. */
  readonly hurt: boolean;
  /** The stretch of the text that the YAML of the front matter fills. */
  readonly yamlSpan: Span;
  /** Places in the front matter, and in the tags of blocks, for faults found later. */
  readonly places: Places;
}

/** Finds pieces of the model in the text. */
export interface Places {
  yaml(path: Path): Span;
  /** The value (or else name) of a block's attribute; without it, the block's `<` and name. */
  attribute(block: object, attribute: string): Span;
  /** A block's `<` and name. */
  block(block: object): Span;
}

const START: Span = { start: 0, end: 0 };
const Body = Case.pick({ opening: true, steps: true, closing: true });

/**
 * Reads one case file: text → model and faults. Never throws, runs nothing of the text.
 * Objects of the returned model are known to `places`.
 */
export function parseCase(input: CaseText): ParsedCase {
  const fatal = scan(input.text);
  if (fatal) return failed(fatal);
  try {
    return parse(input);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return failed({ code: 'CASE-004', span: { start: 0, end: 1 }, data: { most: 100 } });
  }
}

function failed(fault: Fault): ParsedCase {
  const places: Places = { yaml: () => START, attribute: () => START, block: () => START };
  return {
    model: undefined,
    frontMatter: undefined,
    knowsPeople: false,
    faults: [fault],
    anchorLinks: [],
    lostIds: [],
    hurt: true,
    yamlSpan: START,
    places,
  };
}

function parse({ text, slug, pictures, original }: CaseText): ParsedCase {
  const tree = parseTree(text);
  const context: Context = {
    text,
    tree,
    pictures,
    faults: [...tree.faults],
    places: new WeakMap(),
    anchorLinks: [],
    lostIds: [...tree.salvagedIds],
  };
  const body = tree.root ? readBody(context, tree.root) : { steps: [] };
  const hurt = context.faults.length > 0 || !tree.root;
  const head = readHead(text, original);
  const parsed = Body.safeParse(body);
  const faults = [...head.faults, ...context.faults];
  if (!parsed.success) faults.push(...blockFaults(context, Case, body, parsed.error.issues));
  const blocks = parsed.success ? parsed.data : salvage(Body, body);
  const model = blocks && head.value ? { ...head.value, slug, ...blocks } : undefined;
  if (model) carryPlaces(context, body, model);
  return {
    model,
    frontMatter: head.value,
    knowsPeople: head.knowsPeople,
    faults,
    anchorLinks: context.anchorLinks,
    lostIds: context.lostIds,
    hurt,
    yamlSpan: head.span,
    places: placesOf(context, head.yaml),
  };
}

interface Head {
  readonly value: FrontMatter | undefined;
  readonly knowsPeople: boolean;
  readonly faults: readonly Fault[];
  readonly yaml: Yaml | undefined;
  readonly span: Span;
}

/** The front matter without the demand that lists hold something. */
const Salvageable = FrontMatter.extend({
  authors: z.array(Author),
  topics: z.array(z.string()),
  participants: z.array(Participant),
});

function readHead(text: string, original: FrontMatter | undefined): Head {
  const span = frontMatterSpan(text);
  const unknown = { value: original ?? salvage(Salvageable, {}), knowsPeople: original !== undefined };
  if (!span) {
    const end = Math.min(text.length, Math.max(text.indexOf('\n'), 0));
    return { ...unknown, faults: [{ code: 'CASE-005', span: { start: 0, end } }], yaml: undefined, span: START };
  }
  const yaml = readYaml(text, span.yaml);
  if (yaml.faults.length > 0) return { ...unknown, faults: yaml.faults, yaml, span: span.yaml };
  if (original) {
    const { value, faults } = checkYaml(TranslatedFrontMatter, yaml, span.all);
    return { value: value ? translate(original, value) : original, knowsPeople: true, faults, yaml, span: span.yaml };
  }
  const numbered = numbersIn(yaml);
  const { value, faults } = checkYaml(FrontMatter, numbered, span.all);
  const data: unknown = numbered.value;
  const isObject = typeof data === 'object' && data !== null;
  const knowsPeople = isObject && 'participants' in data && Array.isArray(data.participants);
  const sources = isObject && 'sources' in data ? Array.isArray(data.sources) : true;
  return {
    value: value ?? salvage(Salvageable, isObject ? structuredClone(data) : {}),
    knowsPeople: knowsPeople && sources,
    faults,
    yaml,
    span: span.yaml,
  };
}

/** YAML in which the few keys that are numbers are numbers again; all others stay the text that stands there. */
function numbersIn(yaml: Yaml): Yaml {
  const number = (value: unknown) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value);
  if (typeof yaml.value !== 'object' || yaml.value === null) return yaml;
  const value: Record<string, unknown> = { ...yaml.value };
  if ('format' in value) value['format'] = number(value['format']);
  if (Array.isArray(value['citedBy'])) {
    value['citedBy'] = value['citedBy'].map((entry: unknown) =>
      typeof entry === 'object' && entry !== null && 'year' in entry ? { ...entry, year: number(entry.year) } : entry,
    );
  }
  return { ...yaml, value };
}

function translate(original: FrontMatter, { participants, questions, ...facts }: z.output<typeof TranslatedFrontMatter>) {
  const names = new Map(participants?.map(({ id, ...rest }) => [id, rest]));
  return {
    ...original,
    ...facts,
    questions: questions ?? [],
    participants: original.participants.map((participant) => ({ ...participant, ...names.get(participant.id) })),
  };
}

/** zod makes new objects; they stand where the ones they were made from stood. */
function carryPlaces(context: Context, from: unknown, to: unknown): void {
  if (typeof from !== 'object' || from === null || typeof to !== 'object' || to === null) return;
  const place: BlockPlace | undefined = context.places.get(from);
  if (place) context.places.set(to, place);
  for (const [key, value] of Object.entries(from)) carryPlaces(context, value, (to as Record<string, unknown>)[key]);
}

function placesOf(context: Context, yaml: Yaml | undefined): Places {
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
  };
}
