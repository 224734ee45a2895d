import { defineHastPlugin, mdxToJs } from 'satteri';
import { isPlainHtml } from './html.ts';

/** A node of a program as the parser of MDX gives it (ESTree), as far as it is read here. */
interface ProgramNode {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** What a program says of itself that cannot be run ahead: why a page might not come of it, or nothing. */
export type Doubt = string | undefined;

/**
 * Reads a piece of MDX that is one program, in braces or as an export. Runs nothing of it.
 * @param source must have passed `deepProgram`
 * @returns the statements; or why it cannot be read
 */
export function readProgram(source: string): readonly ProgramNode[] | string {
  let body: readonly ProgramNode[] = [];
  const see = (node: { parseExpression(): unknown }) => {
    const program = node.parseExpression() as { readonly body: readonly ProgramNode[] } | null;
    body = program?.body ?? [];
  };
  const plugin = defineHastPlugin({
    name: 'casebook-programs',
    mdxjsEsm: see,
    mdxFlowExpression: see,
    mdxTextExpression: see,
  });
  try {
    void mdxToJs(source, { hastPlugins: [plugin], features: { frontmatter: false } });
    return body;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return message.replace(/^\d+:\d+: /, '').replace(/ \((?:note|mdx)[\s\S]*$/, '');
  }
}

/** Operators that fail on some values. */
const FAILING = ['in', 'instanceof'];

/**
 * Why an expression could fail where a page is made, if it could: a name that is not known, a call, anything that is not
 * put together from values that stand there.
 */
export function doubtIn(node: unknown, names: ReadonlySet<string>): Doubt {
  const one = node as ProgramNode | null | undefined;
  const each = (nodes: unknown): Doubt =>
    (Array.isArray(nodes) ? nodes : [nodes]).reduce<Doubt>(
      (doubt, next) => doubt ?? doubtIn(next, names),
      undefined,
    );
  switch (one?.type) {
    case undefined:
    case 'JSXText':
    case 'JSXEmptyExpression':
      return undefined;
    case 'Literal':
      return one['bigint'] === undefined && one['regex'] === undefined
        ? undefined
        : 'it holds more than words and numbers';
    case 'Identifier': {
      const name = String(one['name']);
      // A component is no value: it stands in tags alone.
      return (names.has(name) && !/^[A-Z]/.test(name)) || name === 'undefined'
        ? undefined
        : `nothing here is called "${name}"`;
    }
    case 'TemplateLiteral':
      return each(one['expressions']);
    case 'ArrayExpression':
      return each(one['elements']);
    case 'ObjectExpression':
      return each(
        (one['properties'] as ProgramNode[]).map((pair) =>
          pair.type === 'Property' && pair['computed'] !== true ? pair['value'] : pair,
        ),
      );
    case 'UnaryExpression':
      return one['operator'] === 'delete' ? 'it does more than say a value' : each(one['argument']);
    case 'BinaryExpression':
      return FAILING.includes(String(one['operator']))
        ? 'it does more than say a value'
        : each([one['left'], one['right']]);
    case 'LogicalExpression':
      return each([one['left'], one['right']]);
    case 'ConditionalExpression':
      return each([one['test'], one['consequent'], one['alternate']]);
    case 'ParenthesizedExpression':
    case 'ExpressionStatement':
    case 'JSXExpressionContainer':
      return each(one['expression']);
    case 'JSXFragment':
      return each(one['children']);
    case 'JSXElement':
      return doubtInElement(one, names) ?? each(one['children']);
    default:
      return 'it does more than say a value';
  }
}

function doubtInElement({ openingElement }: ProgramNode, names: ReadonlySet<string>): Doubt {
  const { name, attributes } = openingElement as { name: ProgramNode; attributes: readonly ProgramNode[] };
  const called = name.type === 'JSXIdentifier' ? String(name['name']) : '';
  if (!names.has(called) && !isPlainHtml(called)) return `nothing here is called <${called}>`;
  return attributes.reduce<Doubt>(
    (doubt, attribute) =>
      doubt ??
      (attribute.type === 'JSXAttribute'
        ? doubtIn(attribute['value'], names)
        : 'it does more than say a value'),
    undefined,
  );
}
