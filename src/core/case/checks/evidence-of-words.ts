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
  const invented = messages.filter(({ fidelity }) => fidelity === 'invented');
  const said = messages.filter(({ fidelity }) => fidelity !== 'invented');
  const mixed = (wrong: readonly Message[], problem: (one: Message) => string, all: string): Fault[] => {
    const isMost = wrong.length > 1 && wrong.length * 2 > messages.length;
    return (isMost ? wrong.slice(0, 1) : wrong).map((message) => ({
      code: 'CASE-036',
      span: parsed.places.attribute(message, 'fidelity'),
      data: { problem: isMost ? all : problem(message) },
    }));
  };
  if (model.fictional)
    return mixed(
      said,
      ({ fidelity }) => `A message that is ${fidelity} stands in a fictional case`,
      `This message and ${said.length - 1} others of ${messages.length} are not invented, and the case is marked "fictional: true"`,
    );
  const notMarked = mixed(
    invented,
    () => 'An invented message stands in a case that is not marked "fictional: true"',
    `This message and ${invented.length - 1} others of ${messages.length} are invented, and the case is not marked "fictional: true"`,
  );
  const isMeant = invented.length > 0 && said.length === 0;
  const lackSources = model.sources.length === 0 && !original && !parsed.lost.has('sources') && !isMeant;
  const bare = said.filter(({ source }) => source === undefined);
  // Without any source, what follows from that for each message is no news.
  const isNews = !lackSources || bare.length < said.length || bare.length < 2;
  return [
    ...(lackSources ? [withoutSources] : []),
    ...notMarked,
    ...(isNews ? bare : []).map((message): Fault => ({
      code: 'CASE-035',
      span: parsed.places.block(message),
      data: { fidelity: message.fidelity },
    })),
  ];
};

const withoutSources: Fault = {
  code: 'CASE-008',
  span: { start: 0, end: 3 },
  data: { key: 'sources', where: 'in the front matter of a case that is not fictional' },
};
