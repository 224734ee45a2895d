/**
 * Keys come from files, and a case may be called `constructor`: `record[key]` finds what every object inherits, and
 * `key in record` likewise. Says so where a record with keys of any name is asked for one that is not written out.
 * @type {import('eslint').Rule.RuleModule}
 */
export const ownKeys = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      index:
        'An object inherits "constructor": ask with own(record, key) of core/text/own.ts, or keep a Map.',
      in: 'An object inherits "constructor": ask with Object.hasOwn(record, key), or keep a Map.',
    },
  },
  create(context) {
    const { program, getTypeAtLocation } = context.sourceCode.parserServices;
    const types = program.getTypeChecker();
    const partsOf = (type) => (type.isUnion() ? type.types : [type]);
    const isRecord = (node) =>
      partsOf(getTypeAtLocation(node)).some(
        (type) =>
          types.getIndexInfosOfType(type).some(({ keyType }) => types.typeToString(keyType) === 'string') &&
          !types.isArrayLikeType(type),
      );
    /** A name that the program knows, or the number of a place in a list. */
    const isKnown = (node) =>
      partsOf(getTypeAtLocation(node)).every(
        (type) => type.isStringLiteral() || type.isNumberLiteral() || types.typeToString(type) === 'number',
      );
    return {
      MemberExpression(node) {
        const writes = node.parent.type === 'AssignmentExpression' && node.parent.left === node;
        if (node.computed && !writes && !isKnown(node.property) && isRecord(node.object))
          context.report({ node, messageId: 'index' });
      },
      BinaryExpression(node) {
        if (node.operator === 'in' && !isKnown(node.left) && isRecord(node.right))
          context.report({ node, messageId: 'in' });
      },
    };
  },
};
