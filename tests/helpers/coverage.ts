import { z } from 'zod';

/**
 * What a schema can say and none of the values says, each as a path such as `steps[].blocks[]<message>.via`: keys that
 * are never there, values of enumerations, kinds of a union, and either side of a yes or no.
 */
export function unsaid(schema: unknown, values: readonly unknown[], path = ''): string[] {
  const there = values.filter((value) => value !== undefined);
  if (there.length === 0) return [path];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return unsaid(schema.unwrap(), there, path);
  if (schema instanceof z.ZodArray)
    return unsaid(
      schema.element,
      there.flatMap((value) => value),
      `${path}[]`,
    );
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape as Record<string, unknown>).flatMap(([key, inner]) =>
      unsaid(
        inner,
        there.map((value) => (value as Record<string, unknown>)[key]),
        path === '' ? key : `${path}.${key}`,
      ),
    );
  if (schema instanceof z.ZodUnion)
    return schema.options.flatMap((option) => {
      const kind = option instanceof z.ZodObject ? String(literalOf(option)) : '';
      const own = there.filter((value) => z.safeParse(option as z.ZodType, value).success);
      return unsaid(option, own, `${path}<${kind}>`);
    });
  const said = new Set<unknown>(there);
  const sayable: readonly unknown[] =
    schema instanceof z.ZodEnum ? schema.options : schema instanceof z.ZodBoolean ? [true, false] : [];
  return sayable.filter((value) => !said.has(value)).map((value) => `${path} = ${String(value)}`);
}

/** What the `type` of a block is. */
function literalOf(block: z.ZodObject): unknown {
  const { type } = block.shape as Record<string, unknown>;
  return type instanceof z.ZodLiteral ? type.value : undefined;
}
