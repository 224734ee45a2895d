import { knownHere, nearest, type Fault } from '../../text/finding.ts';
import type { Span } from '../../text/place.ts';
import { anchorsOf } from '../anchors.ts';
import { isStandInId } from '../parse/index.ts';
import { lessonNow } from '../lessons-now.ts';
import type { Block } from '../schema.ts';
import type { Rule, Subject } from './rule.ts';

interface Reference {
  readonly what: string;
  readonly id: string | undefined;
  /** What may be referred to; nothing where that could not be read. */
  readonly known: ReadonlySet<string> | undefined;
  readonly span: () => Span;
}

/** Everything that is referred to is there: participants, messages, sources, lessons, topics, anchors. */
export const knownReferences: Rule = (subject) => {
  const { model, parsed, world, original } = subject;
  const topics = original || parsed.lost.has('topics') ? [] : model.topics;
  const inTopics = topics.map((id, index) => ({
    what: 'topic',
    id,
    known: world.topics,
    span: () => parsed.places.yaml(['topics', index]),
  }));
  const anchors = new Set([...anchorsOf(model).map(({ id }) => id), ...parsed.lostIds]);
  const links = parsed.anchorLinks.map(({ id, span }) => ({
    what: 'place in this case',
    id,
    known: anchors,
    span: () => span,
  }));
  const inBlocks = model.steps.flatMap(({ blocks }) => blocks.flatMap(referencesIn(subject)));
  return [...inTopics, ...links, ...inBlocks].flatMap(unknown);
};

/** More than any list in which somebody could have left an id out without seeing it. */
const MOST_UNSURE = 200;

function unknown({ what, id, known, span }: Reference): Fault[] {
  if (id === undefined || !known || known.has(id)) return [];
  const named = () => [...known].filter((name) => !isStandInId(name));
  // What lacks its id may be what is meant, where nothing else is.
  const isUnsure = known.size <= MOST_UNSURE && [...known].some(isStandInId);
  if (isUnsure && nearest(id, named()) === undefined) return [];
  return [
    {
      code: 'CASE-028',
      span: span(),
      get data() {
        return { what, id, known: knownHere(named()) };
      },
      get nearest() {
        return nearest(id, named());
      },
    },
  ];
}

function referencesIn({ model, parsed, world }: Subject): (block: Block) => Reference[] {
  const listed = (key: 'participants' | 'sources') =>
    parsed.lost.has(key) ? undefined : new Set(model[key].map(({ id }) => id));
  const participants = listed('participants');
  const sources = listed('sources');
  const anchors = anchorsOf(model);
  const of = (...kinds: string[]) =>
    new Set([...anchors.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id), ...parsed.lostIds]);
  const messages = of('message');
  const commented = of('message', 'mark', 'gap', 'event');
  const polls = of('poll');
  return (block) => {
    const refer = (what: string, attribute: string, id: string | undefined, known: Reference['known']) => ({
      what,
      id,
      known,
      span: () => parsed.places.attribute(block, attribute),
    });
    const source = 'source' in block ? [refer('source', 'source', block.source, sources)] : [];
    switch (block.type) {
      case 'message':
        return [
          refer('participant', 'from', block.from, participants),
          refer('message', 'replyTo', block.replyTo, messages),
          ...source,
        ];
      case 'commentary':
        return [refer('message, mark, gap or event', 'on', block.on, commented)];
      case 'lesson':
        return [refer('lesson', 'ref', lessonNow(block.ref, world.formerLessons ?? {}), world.lessons)];
      case 'poll':
        return [refer('poll', 'again', block.again, polls)];
      default:
        return source;
    }
  };
}
