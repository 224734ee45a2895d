import type { $ZodIssue } from 'zod/v4/core';
import { dateTrouble } from './dates.ts';
import type { Fault } from './finding.ts';
import { listOf, nearest } from './finding.ts';
import { own } from './own.ts';

/** A value of a file that a schema refuses, in the terms of the finding codes, without its place. */
export interface Refusal extends Omit<Fault, 'span'> {
  /** The key or attribute that is wrong, missing or unknown. */
  readonly key: string;
  /** Whether to point at the value, at the name, or at what should hold it. */
  readonly part: 'value' | 'name' | 'holder';
}

const EXPECTED: Record<string, string> = {
  language: 'a language tag (BCP 47), such as en or es-MX',
  address: 'an address that begins with https:// or http://',
  contact: 'an address that begins with https:// or http://, or a mail address such as cases@example.org',
  orcid: 'an ORCID iD, such as 0000-0002-1825-0097',
  duration: 'a duration (ISO 8601), such as P3D for three days or PT2H for two hours',
};
const DATES: Record<string, { expected: string; example: string }> = {
  date: { expected: 'a year, month or day', example: '2026, 2026-11 or 2026-11-22' },
  instant: {
    expected: 'a day or an instant with its offset',
    example: '2026-11-22, 2026-11-22T09:00Z or 2026-11-22T10:00+01:00',
  },
};
const TYPES: Record<string, string> = {
  string: 'text; put it in quotes if it looks like something else',
  number: 'a whole number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys with values',
};

/** The value at a path of plain data. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? own(value, key) : undefined),
    data,
  );
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** How a value is named in a sentence: in quotes, or by its kind. */
function named(value: unknown): string {
  if (value === true) return 'without a value, or true';
  if (value === false) return 'false';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a group of keys';
  return value === '' ? 'empty' : `"${shown(value)}"`;
}

/**
 * Puts an issue of zod into the terms of the finding codes.
 * @param known the keys that may stand beside an unknown one
 * @param codes which code says that a key is unknown, missing, or that its value does not fit
 */
export function toRefusals(
  issue: $ZodIssue,
  data: unknown,
  known: readonly string[],
  codes: Pick<Record<'unknown' | 'missing' | 'unfit', Fault['code']>, 'unknown' | 'missing' | 'unfit'>,
): Refusal[] {
  const key = String(issue.path.at(-1) ?? '');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => ({
      code: codes.unknown,
      key: name,
      part: 'name',
      data: { key: name, name, known: known.length > 0 ? listOf(known) : 'none' },
      nearest: nearest(name, known),
    }));
  }
  const value = valueAt(data, issue.path);
  if (value === undefined) return [{ code: codes.missing, key, part: 'holder', data: { key, name: key } }];
  const owner = typeof issue.path.at(-1) === 'number' ? String(issue.path.at(-2) ?? '') : key;
  const unfit = (expected: string, near?: string): Refusal[] => [
    {
      code: codes.unfit,
      key,
      part: 'value',
      data: { key: owner, name: owner, value: named(value), expected },
      nearest: near,
    },
  ];
  switch (issue.code) {
    case 'too_big':
      if (issue.origin !== 'string') return unfit(`at most ${String(issue.maximum)}`);
      return [
        {
          code: 'CASE-010',
          key,
          part: 'value',
          data: { key: owner, length: shown(value).length, most: Number(issue.maximum) },
        },
      ];
    case 'too_small':
      return unfit(
        issue.origin === 'array'
          ? 'a list with one entry or more'
          : issue.origin === 'string'
            ? 'text that is not empty'
            : `at least ${String(issue.minimum)}`,
      );
    case 'invalid_value': {
      const values = issue.values.map(String);
      return unfit(
        values.length === 1 ? (values[0] ?? '') : `one of ${listOf(values)}`,
        nearest(shown(value), values),
      );
    }
    case 'invalid_union': {
      const values = issue.errors
        .flat()
        .flatMap((one) => (one.code === 'invalid_value' ? one.values.map(String) : []));
      return unfit(`written alone, or one of ${listOf(values)}`, nearest(shown(value), values));
    }
    case 'invalid_type':
      if (issue.expected === 'boolean' && codes.unfit === 'CASE-018')
        return unfit(`written alone, as ${key}, or left out`);
      return unfit(own(TYPES, issue.expected) ?? issue.expected);
    case 'custom': {
      const expected = String(issue.params?.['expected']);
      const date = own(DATES, expected);
      if (date) {
        const written = shown(value);
        const { reason, example } = dateTrouble(written, expected === 'date' ? 'date' : 'instant');
        const data = { ...date, value: written, ...(example !== undefined && { example }) };
        const none = reason !== undefined && { value: written, reason };
        return [{ code: none ? 'CASE-121' : 'CASE-011', key, part: 'value', data: none || data }];
      }
      if (expected === 'id') return [{ code: 'CASE-026', key, part: 'value', data: { id: shown(value) } }];
      return unfit(own(EXPECTED, expected) ?? expected);
    }
    default:
      return unfit(issue.message);
  }
}
