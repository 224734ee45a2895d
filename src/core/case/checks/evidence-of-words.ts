import type { Fault } from '../../text/finding.ts';
import { isWordless, type Message } from '../schema.ts';
import type { Rule } from './rule.ts';

/**
 * A message that was not invented has a source; invented ones stand only in fictional cases. Where a message was taken
 * down and has no words, there is nothing to prove.
 */
export const wordsHaveSources: Rule = ({ model, parsed, original }) => {
  if (parsed.lost.has('fictional')) return [];
  const messages = model.steps.flatMap(({ blocks }) =>
    blocks.filter((block): block is Message => block.type === 'message' && !isWordless(block)),
  );
  const faults = messages.flatMap((message): Fault[] => {
    const span = parsed.places.attribute(message, 'fidelity');
    const invented = message.fidelity === 'invented';
    if (invented && !model.fictional) {
      return [
        {
          code: 'CASE-036',
          span,
          data: { problem: 'An invented message stands in a case that is not marked "fictional: true"' },
        },
      ];
    }
    if (!invented && model.fictional) {
      return [
        {
          code: 'CASE-036',
          span,
          data: { problem: `A message that is ${message.fidelity} stands in a fictional case` },
        },
      ];
    }
    if (invented || message.source !== undefined) return [];
    return [{ code: 'CASE-035', span: parsed.places.block(message), data: { fidelity: message.fidelity } }];
  });
  if (model.fictional || model.sources.length > 0 || original || parsed.lost.has('sources')) return faults;
  const span = { start: 0, end: 3 };
  return [
    {
      code: 'CASE-008',
      span,
      data: { key: 'sources', where: 'in the front matter of a case that is not fictional' },
    },
    ...faults,
  ];
};
