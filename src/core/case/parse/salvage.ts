import type { z } from 'zod';
import type { $ZodIssue } from 'zod/v4/core';
import { nearest } from '../../text/finding.ts';
import { valueAt } from '../../text/values.ts';
import { schemaAt } from './keys.ts';

const ROUNDS = 6;
const SAMPLES = ['lost', 'und', '2000', 'https://example.org/', '0000-0002-1825-0097', 'P1D'];

/**
 * Makes data that a schema refuses fit it, so that the rest of a file can still be checked: unknown keys go, optional
 * values that do not fit go, required ones become a stand-in. The data are changed in place.
 * @returns the data as the schema gives them, or nothing where no stand-in was found
 */
export function salvage<S extends z.ZodType>(schema: S, data: object): z.output<S> | undefined {
  for (let round = 0; round < ROUNDS; round += 1) {
    const result = schema.safeParse(data);
    if (result.success) return result.data;
    for (const issue of result.error.issues) mend(schema, data, issue);
  }
  return undefined;
}

function mend(schema: z.ZodType, data: object, issue: $ZodIssue): void {
  const path = issue.code === 'unrecognized_keys' ? issue.path : issue.path.slice(0, -1);
  const holder = valueAt(data, path);
  if (typeof holder !== 'object' || holder === null) return;
  const fields = holder as Record<PropertyKey, unknown>;
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) Reflect.deleteProperty(fields, key);
    return;
  }
  const key = issue.path.at(-1) ?? '';
  const wanted = schemaAt(schema, issue.path, data);
  const value = wanted && standIn(wanted, fields[key]);
  if (value === undefined) Reflect.deleteProperty(fields, key);
  else fields[key] = value;
}

function standIn(schema: z.ZodType, value: unknown): unknown {
  if (schema.safeParse(undefined).success) return undefined;
  const { type, entries } = schema.def as unknown as { type: string; entries?: Record<string, string> };
  if (entries) return nearest(String(value), Object.values(entries)) ?? Object.values(entries)[0];
  if (type === 'array') return Array.isArray(value) ? value : [];
  if (type === 'object') return {};
  const samples: unknown[] = [typeof value === 'string' ? value.slice(0, 90) : String(value), ...SAMPLES, 1, true];
  return samples.find((sample) => schema.safeParse(sample).success);
}
