import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import type { Fault } from '../../text/finding.ts';
import type { Span } from '../../text/place.ts';
import { lostInYaml } from '../letters/yaml.ts';
import { brokenCharacter, DEEPEST } from './scan.ts';
import { own } from '../../text/own.ts';

export type Path = readonly PropertyKey[];

/** YAML as plain data, with the means to find each piece of it in the text again. */
export interface Yaml {
  /** Maps, lists, text and booleans; numbers and dates are the text that stands there. */
  readonly value: unknown;
  readonly faults: readonly Fault[];
  /** What stands in the text and not in a value; nobody asks that of what was frozen. */
  readonly lost: readonly Fault[];
  /** Whether the map at a path stands in braces, where commas part its entries. */
  isInBraces(path: Path): boolean;
  /** The place of the value at a path, or of the nearest thing around it. */
  valueAt(path: Path): Span;
  /** The place of the key at a path, or of the nearest thing around it. */
  keyAt(path: Path): Span;
}

const FENCE = /^---[ \t]*(?:\r\n|\r|\n)/;
const LONGEST_YAML = 131_072;
/** Not `^` and `$`: those would also end a line at U+2028, which neither YAML nor Markdown does. */
const CLOSING_FENCE = /(?<![^\r\n])---[ \t]*(?![^\r\n])/;

/** The stretch of the YAML between the two fences at the head of a file, if it has them. */
export function frontMatterSpan(text: string): { yaml: Span; all: Span } | undefined {
  const open = FENCE.exec(text);
  if (!open) return undefined;
  const start = open[0].length;
  const close = CLOSING_FENCE.exec(text.slice(start));
  if (!close) return undefined;
  return {
    yaml: { start, end: start + close.index },
    all: { start: 0, end: start + close.index + close[0].length },
  };
}

/**
 * Reads YAML 1.2 (core schema), without aliases, tags or merge keys; never throws.
 * @param span the stretch of `text` that is YAML; all places are in `text`
 * @param longest how many characters are read at most
 */
export function readYaml(text: string, span: Span, longest = LONGEST_YAML): Yaml {
  const source = text.slice(span.start, span.end).replace(/\r(?!\n)/g, '\n');
  const start = { start: span.start, end: span.start + 1 };
  if (source.length > longest) return unread(span, start, 'CASE-060');
  const deep = deepBracket(source);
  if (deep !== undefined)
    return unread(span, { start: span.start + deep, end: span.start + deep + 1 }, 'CASE-004');
  try {
    const options = { prettyErrors: false, logLevel: 'silent', uniqueKeys: false } as const;
    return fromDocument(parseDocument(source, options), source, text, span);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return unread(span, start, 'CASE-004');
  }
}

function unread(span: Span, at: Span, code: 'CASE-004' | 'CASE-060'): Yaml {
  const faults: Fault[] = [{ code, span: at, data: { most: DEEPEST } }];
  return {
    value: undefined,
    faults,
    lost: [],
    isInBraces: () => false,
    valueAt: () => span,
    keyAt: () => span,
  };
}

/** Where a bracket opens a nest that is too deep to read. */
function deepBracket(source: string): number | undefined {
  let depth = 0;
  let start = 0;
  for (const { 0: sign, index } of source.matchAll(/[[\]{}]/g)) {
    if (sign === '[' || sign === '{') {
      if (depth === 0) start = index;
      depth += 1;
      if (depth > DEEPEST) return start;
    } else depth = Math.max(0, depth - 1);
  }
  return undefined;
}

function fromDocument(document: Document.Parsed, source: string, text: string, span: Span): Yaml {
  const shift = (range: readonly [number, number, ...number[]] | null | undefined): Span =>
    range
      ? {
          start: span.start + Math.min(range[0], text.length),
          end: Math.min(span.start + range[1], span.end),
        }
      : { start: span.start, end: span.start };
  const faults: Fault[] = firstOfEachKey(source, [...document.errors, ...document.warnings]).map((error) => ({
    code: 'CASE-006',
    span: shift([error.pos[0], Math.max(error.pos[1], error.pos[0] + 1)]),
    data: { reason: reasonOf(error.code, error.message) },
  }));
  const pairs = new Map<YAMLMap, Map<string, Pair>>();
  const pairsOf = (map: YAMLMap) => {
    const known = pairs.get(map) ?? new Map<string, Pair>();
    if (!pairs.has(map)) {
      pairs.set(map, known);
      for (const pair of map.items)
        if (isScalar(pair.key) && !known.has(String(pair.key.value))) known.set(String(pair.key.value), pair);
    }
    return known;
  };
  visit(document, {
    Map(_key, map) {
      const first = pairsOf(map);
      for (const pair of map.items) {
        if (!isScalar(pair.key) || first.get(String(pair.key.value)) === pair) continue;
        faults.push({
          code: 'CASE-006',
          span: shift(pair.key.range),
          data: { reason: 'a key stands here a second time' },
        });
      }
    },
    Node(_key, node) {
      // An escape in quotes says what may not stand in the file itself.
      const broken =
        isScalar(node) && typeof node.value === 'string' ? brokenCharacter(node.value) : undefined;
      if (broken) faults.push({ ...broken, span: shift(node.range) });
      const anchor = isAlias(node) || ('anchor' in node && typeof node.anchor === 'string');
      if (!anchor) return undefined;
      const reason = 'anchors (&name) and aliases (*name) are not used here';
      faults.push({ code: 'CASE-006', span: shift(node.range), data: { reason } });
      return visit.BREAK;
    },
  });
  const find = (path: Path, wantKey: boolean): Span => {
    let node: unknown = document.contents;
    let best: Node | null = isNode(node) ? node : null;
    let key: Node | null = null;
    for (const part of path) {
      if (isMap(node)) {
        const pair = pairsOf(node).get(String(part));
        if (!pair) return shift(best?.range);
        key = isNode(pair.key) ? pair.key : null;
        node = pair.value;
      } else if (isSeq(node)) {
        key = null;
        node = node.items[Number(part)];
      } else return shift(best?.range);
      best = isNode(node) ? node : key;
    }
    return shift((wantKey ? (key ?? best) : best)?.range);
  };
  return {
    value: faults.some(({ data }) => data?.reason !== undefined) ? undefined : plain(document.contents),
    faults,
    lost: lostInYaml(document, source, (start, end) => shift([start, end])),
    isInBraces(path) {
      const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
      return isMap(node) && node.flow === true;
    },
    valueAt: (path) => find(path, false),
    keyAt: (path) => find(path, true),
  };
}

/** What cannot be read under one key makes what follows there unreadable too: the first error of each is told. */
function firstOfEachKey(source: string, errors: readonly YAMLError[]): YAMLError[] {
  const key = /(?<![^\r\n])[A-Za-z_"']/g;
  let from = -1;
  return errors
    .toSorted((a, b) => a.pos[0] - b.pos[0])
    .filter(({ pos: [at] }) => {
      if (at < from) return false;
      key.lastIndex = at + 1;
      from = key.exec(source)?.index ?? Infinity;
      return true;
    });
}

function reasonOf(code: string, message: string): string {
  const known: Record<string, string> = {
    BAD_INDENT: 'the indentation does not fit the lines around it',
    TAB_AS_INDENT: 'a tab is used to indent; use spaces',
    UNEXPECTED_TOKEN: 'something here does not belong',
    BLOCK_AS_IMPLICIT_KEY: 'a colon and space inside a value need quotes around it',
    MULTILINE_IMPLICIT_KEY: 'a key must end with a colon in its own line',
    MISSING_CHAR: 'a closing quote, bracket or comma is missing',
    BAD_SCALAR_START: 'a value cannot begin with this character; put it in quotes',
    TAG_RESOLVE_FAILED: 'tags (!name) are not used here',
  };
  return own(known, code) ?? message.replace(/(?<!\s)\s+at line[\s\S]*$/, '').replace(/(?<![.:])[.:]+$/, '');
}

function plain(node: unknown): unknown {
  if (isMap(node)) {
    const entries = node.items.map(({ key, value }) => [
      isScalar(key) ? String(key.value) : '',
      plain(value),
    ]);
    return Object.fromEntries(entries) as unknown;
  }
  if (isSeq(node)) return node.items.map(plain);
  if (!isScalar(node)) return undefined;
  if (typeof node.value === 'number' || typeof node.value === 'bigint')
    return node.source ?? String(node.value);
  return node.value ?? undefined;
}
