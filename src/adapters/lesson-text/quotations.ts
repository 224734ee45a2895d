import type { MdastPluginEntry, MdastVisitorContext, MdastNode } from 'satteri';
import { asWritten } from '../../core/lesson/as-written.ts';

const QUOTATION = 'Evidence';

/** Keeps smart punctuation out of quotations: their words are those of the case, sign for sign. */
export const quotationsAsWritten: MdastPluginEntry = ({ source }) =>
  source.includes(`<${QUOTATION}`) && {
    name: 'quotations-as-written',
    options: { position: true },
    text(node, context) {
      const { position, value } = node;
      if (!position || !isQuoted(node, context)) return;
      const written = asWritten(context.source.slice(position.start.offset, position.end.offset), value);
      if (written !== value) context.setProperty(node, 'value', written);
    },
  };

function isQuoted(node: Readonly<MdastNode>, context: MdastVisitorContext): boolean {
  for (let around = context.parent(node); around; around = context.parent(around)) {
    if ('name' in around && around.name === QUOTATION) return true;
  }
  return false;
}
