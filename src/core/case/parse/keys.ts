import type { z } from 'zod';
import { own } from '../../text/own.ts';
import { valueAt } from '../../text/values.ts';

interface Definition {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly valueType?: z.ZodType;
  readonly values?: readonly unknown[];
}

const definitionOf = (schema: z.ZodType) => schema.def as unknown as Definition;

/**
 * The keys that the object at a path may have, in the order of the schema.
 * @param data the value that was checked, which tells the variants of a union apart by their `type`
 */
export function knownKeys(schema: z.ZodType, path: readonly PropertyKey[], data?: unknown): string[] {
  const at = schemaAt(schema, path, data);
  const last = at && variant(unwrap(at), valueAt(data, path));
  return Object.keys((last && definitionOf(last).shape) ?? {});
}

/** The schema of the value at a path of data that a schema describes. */
function schemaAt(schema: z.ZodType, path: readonly PropertyKey[], data?: unknown): z.ZodType | undefined {
  return path.reduce<z.ZodType | undefined>(
    (at, part, index) => at && child(unwrap(at), part, valueAt(data, path.slice(0, index))),
    schema,
  );
}

function unwrap(schema: z.ZodType): z.ZodType {
  const { innerType } = definitionOf(schema);
  return innerType ? unwrap(innerType) : schema;
}

function variant(schema: z.ZodType, value: unknown): z.ZodType {
  const { options } = definitionOf(schema);
  if (!options) return schema;
  const type = valueAt(value, ['type']);
  return (
    options.find((option) => {
      const tag = definitionOf(option).shape?.['type'];
      return tag && definitionOf(tag).values?.includes(type);
    }) ?? schema
  );
}

function child(schema: z.ZodType, part: PropertyKey, value: unknown): z.ZodType | undefined {
  const { shape, element, valueType } = definitionOf(variant(schema, value));
  return shape ? own(shape, String(part)) : (element ?? valueType);
}
