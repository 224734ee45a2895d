import type { z } from 'zod';
import type { $ZodIssue } from 'zod/v4/core';
import { own } from '../../text/own.ts';
import { valueAt } from '../../text/values.ts';
import type { FrontMatter } from '../schema.ts';

type Path = readonly PropertyKey[];

/** What ids begin with that nobody wrote, and that are never shown to anybody. */
const STAND_IN = 'mended-stand-in';

/** What stands in for facts that a front matter leaves out or gets wrong. */
const someFacts: FrontMatter = {
  format: 1,
  title: '-',
  summary: '-',
  lang: 'und',
  outcome: '-',
  questions: ['-'],
  status: 'draft',
  authors: [{ name: '-' }],
  topics: ['-'],
  setting: { platform: '-', channel: 'public', started: '2000' },
  participants: [{ id: STAND_IN, name: '-', role: 'other', pseudonym: false }],
  sources: [{ id: STAND_IN, title: '-', kind: '-' }],
  citedBy: [{ title: '-' }],
  fictional: false,
  allow: [{ code: '-', reason: '-' }],
};

/** The facts of a file of which none can be read. */
export const noFacts: FrontMatter = { ...someFacts, questions: [], sources: [], citedBy: [], allow: [] };

const someAttributes: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  step: { title: '-' },
  message: { from: '-', fidelity: 'reconstructed' },
  redacted: { reason: 'private' },
  translation: { lang: 'und' },
  gap: { reason: 'lost' },
  exhibit: { src: '-', alt: '-' },
  lesson: { ref: '-', stance: 'qualifies' },
  poll: { kind: 'predict' },
};

/** The fact that stands in at a path of a front matter. */
export const someFact = (path: Path): unknown =>
  valueAt(
    someFacts,
    path.map((part) => (typeof part === 'number' ? 0 : part)),
  );

/** Whether an id is a stand-in, which nobody wrote. */
export const isStandInId = (id: string): boolean => id.startsWith(STAND_IN);

/** Whether something names a stand-in. */
export const namesStandIn = (words: string): boolean => words.includes(STAND_IN);

/** The attribute that stands in at a path of a body. */
export function someAttribute(path: Path, body: unknown): unknown {
  const key = path.at(-1);
  if (key === 'id') return `${STAND_IN}-${path.join('-')}`;
  const type = valueAt(body, [...path.slice(0, -1), 'type']);
  return own(own(someAttributes, String(type)), String(key));
}

/**
 * Makes the best of data that a schema refuses, so that everything else in it can still be checked: what is unknown
 * or optional and wrong is left out, what is needed gets a stand-in. Ids stay as they are written.
 */
export function salvage<S extends z.ZodType>(
  schema: S,
  data: unknown,
  standIn: (path: Path, data: unknown) => unknown,
): z.output<S> | undefined {
  const mended: unknown = structuredClone(data);
  const ids = new Map<Path, string>();
  for (let round = 0; round < 3; round += 1) {
    const result = schema.safeParse(mended);
    if (result.success) {
      for (const [path, id] of ids) put(result.data, path, id);
      return result.data;
    }
    result.error.issues.forEach((issue, at) => {
      mend(mended, issue, at, standIn, ids);
    });
  }
  return undefined;
}

function mend(
  data: unknown,
  issue: $ZodIssue,
  at: number,
  standIn: (path: Path, data: unknown) => unknown,
  ids: Map<Path, string>,
) {
  const { path } = issue;
  const value = valueAt(data, path);
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) if (isHolder(value)) Reflect.deleteProperty(value, key);
    return;
  }
  if (issue.code === 'custom' && issue.params?.['expected'] === 'id' && typeof value === 'string') {
    ids.set(path, value);
    put(data, path, `mended-${at}`);
  } else if (issue.code === 'too_big' && typeof value === 'string')
    put(data, path, value.slice(0, Number(issue.maximum)));
  else if (value === undefined || typeof path.at(-1) === 'number') put(data, path, standIn(path, data));
  else {
    const holder = valueAt(data, path.slice(0, -1));
    if (isHolder(holder)) Reflect.deleteProperty(holder, path.at(-1) ?? '');
  }
}

const isHolder = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === 'object' && value !== null;

function put(data: unknown, path: Path, value: unknown): void {
  const holder = valueAt(data, path.slice(0, -1));
  const key = path.at(-1);
  if (isHolder(holder) && key !== undefined)
    Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}
