import type { Fault } from '../../text/finding.ts';
import { Lines, type Span } from '../../text/place.ts';
import { anchorsOf } from '../anchors.ts';
import type { Rule } from './rule.ts';

interface Named {
  readonly id: string;
  readonly span: () => Span;
}

/** Ids are unique: anchors in the case, options in their poll, participants and sources in their list. */
export const uniqueIds: Rule = (subject) => {
  const { model, parsed, original, text } = subject;
  const lines = new Lines(text);
  const at = (node: object) => () => parsed.places.attribute(node, 'id');
  // The page has a place of its own after each poll, where a vote without script comes back to.
  const anchors = anchorsOf(model).flatMap(({ id, kind, node }) =>
    (kind === 'poll' ? [id, `${id}-voted`] : [id]).map((name) => ({ id: name, span: at(node) })),
  );
  const polls = model.steps.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'poll'));
  const listed = (key: 'participants' | 'sources') =>
    original
      ? []
      : model[key].map(({ id }, index) => ({ id, span: () => parsed.places.yaml([key, index, 'id']) }));
  return [
    ...repeated(lines, anchors, 'step, message, mark, poll, gap, event and commentary of a case'),
    ...polls.flatMap(({ options }) =>
      repeated(
        lines,
        options.map((option) => ({ id: option.id, span: at(option) })),
        'option of a poll',
      ),
    ),
    ...repeated(lines, listed('participants'), 'participant'),
    ...repeated(lines, listed('sources'), 'source'),
  ];
};

function repeated(lines: Lines, named: readonly Named[], scope: string): Fault[] {
  const first = new Map<string, Named>();
  const faults: Fault[] = [];
  for (const entry of named) {
    const earlier = first.get(entry.id);
    if (earlier) {
      const { line } = lines.place(earlier.span().start);
      faults.push({ code: 'CASE-027', span: entry.span(), data: { id: entry.id, line, scope } });
    } else first.set(entry.id, entry);
  }
  return faults;
}
