import { Document, isMap, isSeq, type Node } from 'yaml';
import { Author, Participant, Setting, type FrontMatter } from '../schema.ts';

const WIDTH = 100;

/** The keys in the order of the format's description; `format` is 1, which is the default. */
const order = [
  'title',
  'summary',
  'lang',
  'status',
  'published',
  'authors',
  'topics',
  'setting',
  'participants',
  'sources',
  'outcome',
  'ending',
  'questions',
  'license',
  'citedBy',
  'fictional',
  'allow',
] as const satisfies readonly (keyof FrontMatter)[];

const sourceOrder = [
  'id',
  'title',
  'publisher',
  'author',
  'date',
  'lang',
  'kind',
  'url',
  'accessed',
  'archived',
  'archivedOn',
] as const satisfies readonly (keyof FrontMatter['sources'][number])[];

/** Lists whose entries stand on a line each. */
const compact = ['authors', 'participants', 'citedBy', 'allow'];

/** The front matter of a case as YAML between its fences, without what is the default; ends with a line break. */
export function writeFrontMatter(facts: FrontMatter): string {
  const inOrder = {
    ...facts,
    authors: facts.authors.map((author) => pick(author, keysOf(Author))),
    setting: pick(facts.setting, keysOf(Setting)),
    participants: facts.participants.map((participant) => pick(participant, keysOf(Participant))),
    sources: facts.sources.map((source) => pick(source, sourceOrder)),
  };
  const document = new Document(told(pick(inOrder, order)));
  flowIn(document, ['topics'], ['setting'], ...entries(document, compact));
  const yaml = document.toString({ lineWidth: WIDTH, flowCollectionPadding: true });
  return `---\n${yaml.replace(/(?<![^\r\n])topics: \[ (.*) \](?![^\r\n])/, 'topics: [$1]')}---\n`;
}

const keysOf = <Shape extends object>({ shape }: { readonly shape: Shape }) =>
  Object.keys(shape) as (keyof Shape)[];

const pick = <T extends object, K extends keyof T>(from: T, keys: readonly K[]): Partial<Pick<T, K>> =>
  Object.fromEntries(keys.map((key) => [key, from[key]])) as Partial<Pick<T, K>>;

const isDefault = (value: unknown): boolean =>
  value === undefined || value === false || (Array.isArray(value) && value.length === 0);

/** The value without defaults; years become numbers, so that they need no quotes. */
function told(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((entry) => told(entry));
  if (typeof value === 'object' && value !== null) {
    const kept = Object.entries(value).filter(([, part]) => !isDefault(part));
    return Object.fromEntries(kept.map(([name, part]) => [name, told(part, name)]));
  }
  return isYear(key, value) ? Number(value) : value;
}

const DATES = ['published', 'started', 'date', 'accessed', 'archivedOn'];
const isYear = (key: string, value: unknown): boolean =>
  DATES.includes(key) && typeof value === 'string' && /^[1-9]\d{3}$/.test(value);

function entries(document: Document, keys: readonly string[]): [string, number][] {
  return keys.flatMap((key) => {
    const list = document.get(key);
    return isSeq(list) ? list.items.map((_, index): [string, number] => [key, index]) : [];
  });
}

function flowIn(document: Document, ...paths: readonly (readonly (string | number)[])[]): void {
  for (const path of paths) {
    const node = document.getIn(path, true) as Node | undefined;
    if (isMap(node) || isSeq(node)) node.flow = true;
  }
}
