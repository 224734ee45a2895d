import { listOf, nearest, type Fault } from '../../text/finding.ts';
import type { Span } from '../../text/place.ts';
import { anchorsOf } from '../anchors.ts';
import type { Block } from '../schema.ts';
import type { Rule, Subject } from './rule.ts';

interface Reference {
  readonly what: string;
  readonly id: string | undefined;
  readonly known: readonly string[];
  readonly span: () => Span;
}

/** Everything that is referred to is there: participants, messages, sources, lessons, topics, anchors. */
export const knownReferences: Rule = (subject) => {
  const { model, parsed, world, original } = subject;
  const topics = original
    ? []
    : model.topics.map((id, index) => ({
        what: 'topic',
        id,
        known: [...world.topics],
        span: () => parsed.places.yaml(['topics', index]),
      }));
  const anchors = [...anchorsOf(model).map(({ id }) => id), ...parsed.lostIds];
  const links = parsed.anchorLinks.map(({ id, span }) => ({
    what: 'place in this case',
    id,
    known: anchors,
    span: () => span,
  }));
  return [...topics, ...links, ...model.steps.flatMap(({ blocks }) => blocks.flatMap(referencesIn(subject)))].flatMap(
    unknown,
  );
};

function unknown({ what, id, known, span }: Reference): Fault[] {
  if (id === undefined || known.includes(id)) return [];
  const hint = known.length > 0 ? `Known here: ${listOf(known)}` : 'There are none yet';
  return [{ code: 'CASE-028', span: span(), data: { what, id, known: hint }, nearest: nearest(id, known) }];
}

function referencesIn({ model, parsed, world }: Subject): (block: Block) => Reference[] {
  const participants = model.participants.map(({ id }) => id);
  const sources = model.sources.map(({ id }) => id);
  const anchors = anchorsOf(model);
  const of = (...kinds: string[]) => [
    ...anchors.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id),
    ...parsed.lostIds,
  ];
  return (block) => {
    const refer = (what: string, attribute: string, id: string | undefined, known: readonly string[]) => ({
      what,
      id,
      known,
      span: () => parsed.places.attribute(block, attribute),
    });
    const source = 'source' in block && parsed.knowsPeople ? [refer('source', 'source', block.source, sources)] : [];
    switch (block.type) {
      case 'message':
        return [
          ...(parsed.knowsPeople ? [refer('participant', 'from', block.from, participants)] : []),
          refer('message', 'replyTo', block.replyTo, of('message')),
          ...source,
        ];
      case 'commentary':
        return [refer('message, mark, gap or event', 'on', block.on, of('message', 'mark', 'gap', 'event'))];
      case 'lesson':
        return [refer('lesson', 'ref', block.ref, [...world.lessons])];
      case 'poll':
        return [refer('poll', 'again', block.again, of('poll'))];
      default:
        return source;
    }
  };
}
