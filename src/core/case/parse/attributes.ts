import { nameSpan, type Context } from './context.ts';
import { attributesAt, type AttributePlace } from './tags.ts';
import type { TreeNode } from './tree.ts';
import { plainInstant } from '../words.ts';
import type { BlockName } from '../vocabulary.ts';

/** More attributes than any block has, several times over. */
const MOST = 50;
/** Attributes whose value in the model is a number. */
const NUMBERS = new Set(['version']);
/** Attributes whose value is a time. */
const INSTANTS = new Set(['at', 'edited']);
/** Names the model keeps for what stands between the tags. */
export const CONTENT: ReadonlySet<string> = new Set([
  'type', 'body', 'blocks', 'marks', 'redactions', 'translations', 'question', 'options', 'reveal', 'why', 'text',
]); // prettier-ignore

/**
 * The attributes of a block as plain values: text, `true` for one that stands alone, a number where the model has one.
 * Expressions, spreads and repetitions become faults.
 */
export function readAttributes(context: Context, block: BlockName, node: TreeNode): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  const { start } = context.tree.spanOf(node);
  const attributes = node.attributes ?? [];
  if (attributes.length > MOST) context.faults.push({ code: 'CASE-060', span: nameSpan(context, node) });
  let found: AttributePlace[] | undefined;
  const places = () => (found ??= attributesAt(context.text, start));
  for (const attribute of attributes.slice(0, MOST)) {
    const { name } = attribute;
    if (attribute.type === 'mdxJsxExpressionAttribute' || name === undefined) {
      const brace = context.text.indexOf('{', start);
      const span = brace < 0 ? nameSpan(context, node) : { start: brace, end: brace + 1 };
      context.faults.push({ code: 'CASE-019', span, data: { block } });
    } else if (
      attribute.value !== null &&
      attribute.value !== undefined &&
      typeof attribute.value !== 'string'
    ) {
      const place = places().find((other) => other.name === name);
      const span = place?.valueSpan ?? nameSpan(context, node);
      context.faults.push({ code: 'CASE-019', span, data: { block } });
      values[name] = undefined;
    } else if (Object.hasOwn(values, name)) {
      const span =
        places()
          .filter((other) => other.name === name)
          .at(-1)?.nameSpan ?? nameSpan(context, node);
      context.faults.push({ code: 'CASE-020', span, data: { block, name } });
    } else
      Object.defineProperty(values, CONTENT.has(name) ? `@${name}` : name, {
        ...{ value: valueOf(name, attribute.value), enumerable: true, writable: true, configurable: true },
      });
  }
  return values;
}

function valueOf(name: string, value: string | null | undefined): string | number | true {
  if (value === null || value === undefined) return true;
  if (INSTANTS.has(name)) return plainInstant(value);
  return NUMBERS.has(name) && /^\d{1,6}$/.test(value) ? Number(value) : value;
}
