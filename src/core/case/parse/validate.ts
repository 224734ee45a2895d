import type { z } from 'zod';
import type { $ZodIssue } from 'zod/v4/core';
import type { Fault } from '../../text/finding.ts';
import type { Span } from '../../text/place.ts';
import { toRefusals, valueAt } from '../../text/values.ts';
import { CONTENT } from './attributes.ts';
import { attributeSpan, type BlockPlace, type Context } from './context.ts';
import type { Yaml } from './front-matter.ts';
import { knownKeys } from './keys.ts';
import { attributesAt } from './tags.ts';

const YAML_CODES = { unknown: 'CASE-007', missing: 'CASE-008', unfit: 'CASE-009' } as const;
const TAG_CODES = { unknown: 'CASE-016', missing: 'CASE-017', unfit: 'CASE-018' } as const;

/**
 * Checks YAML against a schema: the value as the schema gives it, or faults at lines of the YAML.
 * @param whole where a key that is missing altogether is told
 * @param home how sentences name the YAML as a whole
 */
export function checkYaml<S extends z.ZodType>(
  schema: S,
  yaml: Yaml,
  whole: Span,
  home = 'in the front matter',
): { value: z.output<S> | undefined; faults: Fault[]; issues: readonly $ZodIssue[] } {
  const result = schema.safeParse(yaml.value ?? {});
  if (result.success) return { value: result.data, faults: [], issues: [] };
  const { issues } = result.error;
  const missing = new Set(
    issues.filter((issue) => valueAt(yaml.value, issue.path) === undefined).map(pathOf),
  );
  const meant = new Set<string>();
  const faults = issues.flatMap((issue) => {
    const parted = partedByCommas(issue, yaml);
    const others = yamlFaults(schema, issue, yaml, whole, home);
    return [
      ...parted.faults.map((fault) => ({ issue, fault })),
      ...others.filter(({ key }) => !parted.keys.has(key)),
    ];
  });
  for (const { issue, fault } of faults) {
    if (issue.code !== 'unrecognized_keys' || fault.nearest === undefined) continue;
    const path = pathOf({ path: [...issue.path, fault.nearest] });
    if (missing.has(path)) meant.add(path);
  }
  return {
    value: undefined,
    faults: faults.filter(({ issue }) => !meant.has(pathOf(issue))).map(({ fault }) => fault),
    issues,
  };
}

const pathOf = ({ path }: Pick<$ZodIssue, 'path'>) => path.map(String).join('\n');

function yamlFaults(
  schema: z.ZodType,
  issue: $ZodIssue,
  yaml: Yaml,
  whole: Span,
  home: string,
): { issue: $ZodIssue; key: string; fault: Fault }[] {
  const holder = issue.path.slice(0, -1);
  const known = knownKeys(schema, issue.path);
  return toRefusals(issue, yaml.value, known, YAML_CODES).map(({ key, part, ...fault }) => {
    const where = describe(issue.code === 'unrecognized_keys' ? issue.path : holder, yaml.value, home);
    const span =
      part === 'name'
        ? yaml.keyAt([...issue.path, key])
        : part === 'value'
          ? yaml.valueAt(issue.path)
          : holder.length > 0
            ? yaml.valueAt(holder)
            : { start: whole.start, end: whole.start + 3 };
    return { issue, key, fault: { ...fault, span, data: { ...fault.data, where } } };
  });
}

/** Words behind a comma of a value, which YAML takes for keys of their own; told once for a value. */
function partedByCommas(issue: $ZodIssue, yaml: Yaml): { keys: ReadonlySet<string>; faults: Fault[] } {
  const keys = new Set<string>();
  const faults: Fault[] = [];
  const holder = valueAt(yaml.value, issue.path);
  if (
    issue.code !== 'unrecognized_keys' ||
    typeof holder !== 'object' ||
    holder === null ||
    !yaml.isInBraces(issue.path)
  )
    return { keys, faults };
  const entries = Object.entries(holder) as [string, unknown][];
  const isRest = ([key, value]: [string, unknown]) => value === undefined && issue.keys.includes(key);
  entries.forEach((entry, at) => {
    const before = entries[at - 1];
    if (!isRest(entry) || !before || isRest(before) || typeof before[1] !== 'string') return;
    const end = entries.findIndex((other, later) => later > at && !isRest(other));
    const rest = entries.slice(at, end < 0 ? entries.length : end).map(([key]) => key);
    for (const key of rest) keys.add(key);
    const data = { key: before[0], value: before[1], rest: rest.join(', ') };
    faults.push({ code: 'CASE-120', span: yaml.keyAt([...issue.path, entry[0]]), data });
  });
  return { keys, faults };
}

function describe(holder: readonly PropertyKey[], value: unknown, home: string): string {
  if (holder.length === 0) return home;
  const id = valueAt(value, [...holder, 'id']);
  const group = holder.find((part) => typeof part === 'string') ?? '';
  return typeof id === 'string' ? `in "${group}", entry "${id}"` : `in "${group}"`;
}

/** Faults of the blocks of a model, each at the attribute that is wrong or the block that lacks one. */
export function blockFaults(
  context: Context,
  schema: z.ZodType,
  raw: object,
  issues: readonly $ZodIssue[],
): Fault[] {
  const meant = new Map<BlockPlace, Set<string>>();
  const unknownFirst = issues.toSorted(
    (a, b) => Number(b.code === 'unrecognized_keys') - Number(a.code === 'unrecognized_keys'),
  );
  return unknownFirst.flatMap((issue) => {
    const owner = ownerOf(context, raw, issue.path);
    if (!owner) return [];
    const { place, rest } = owner;
    if (issue.code === 'unrecognized_keys' ? false : rest.length !== 1) return [];
    const known = attributeNames(knownKeys(schema, issue.path, raw));
    return toRefusals(issue, raw, known, TAG_CODES).flatMap(({ key, part, ...fault }): Fault[] => {
      const name = key.replace(/^@/, '');
      if (isExpected(context, place, name, part)) return [];
      if (part === 'holder' && meant.get(place)?.has(name)) return [];
      if (part === 'name' && fault.nearest !== undefined) {
        meant.set(place, new Set([...(meant.get(place) ?? []), fault.nearest]));
      }
      const span = attributeSpan(context.text, place, name, part === 'name' ? 'name' : 'value');
      return [{ ...fault, span, data: { ...fault.data, name, block: place.name } }];
    });
  });
}

const attributeNames = (keys: readonly string[]) => keys.filter((key) => !CONTENT.has(key));

/** Whether something is missing only because its tag was mended or its value was an expression. */
function isExpected(context: Context, place: BlockPlace, name: string, part: string): boolean {
  if (part !== 'holder') return false;
  if (context.tree.isMended(place.span.start)) return true;
  return attributesAt(context.text, place.span.start).some((attribute) => attribute.name === name);
}

/** The innermost block on the way of a path, and what of the path leads on from it. */
function ownerOf(context: Context, raw: object, path: readonly PropertyKey[]) {
  let value: unknown = raw;
  let found: { place: BlockPlace; rest: readonly PropertyKey[] } | undefined;
  path.forEach((part, at) => {
    value = valueAt(value, [part]);
    const place = typeof value === 'object' && value !== null ? context.places.get(value) : undefined;
    if (place) found = { place, rest: path.slice(at + 1) };
  });
  return found;
}
