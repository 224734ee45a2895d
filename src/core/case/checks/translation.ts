import type { Fault } from '../../text/finding.ts';
import { anchorsOf, type AnchorKind } from '../anchors.ts';
import { isStandInId } from '../parse/index.ts';
import type { Case } from '../schema.ts';
import type { Rule } from './rule.ts';

interface Entry {
  readonly kind: AnchorKind | 'option';
  readonly name: string;
  /** Whether it has the id that somebody wrote, and stands in something that has. */
  readonly isNamed: boolean;
  readonly node: object;
}

/** The anchors of a case and the options of its polls, in the order that a translation must keep. */
function outline(model: Case): Entry[] {
  const named = anchorsOf(model).map(({ kind, id, node }) => ({
    kind,
    name: `${kind} "${id}"`,
    isNamed: !isStandInId(id),
    node,
  }));
  const options = model.steps.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.type === 'poll'
        ? block.options.map((option) => ({
            kind: 'option' as const,
            isNamed: !isStandInId(option.id) && !isStandInId(block.id),
            name: `option "${option.id}" of poll "${block.id}"`,
            node: option,
          }))
        : [],
    ),
  );
  return [...named, ...options];
}

/** A translation has the anchors and options of the original in the same order; the first difference is told. */
export const translationMatches: Rule = ({ model, original, parsed }) => {
  if (!original?.draft || original.hurt || parsed.hurt) return [];
  const [whole, translated] = [outline(original.draft), outline(model)];
  // Of a kind of which one has lost its id, nobody can say which of the others it is.
  const unsure = new Set([...whole, ...translated].flatMap(({ kind, isNamed }) => (isNamed ? [] : [kind])));
  const sure = ({ kind }: Entry) => !unsure.has(kind);
  const [theirs, ours] = [whole.filter(sure), translated.filter(sure)];
  const names = new Set(ours.map(({ name }) => name));
  const originalNames = new Set(theirs.map(({ name }) => name));
  const extra = ours.filter(({ name }) => !originalNames.has(name));
  const at = (node: object | undefined) =>
    node ? parsed.places.attribute(node, 'id') : parsed.places.block(model.steps.at(-1) ?? {});
  const faults: Fault[] = extra.map(({ name, node }) => ({
    code: 'CASE-044',
    span: at(node),
    data: { problem: `The ${name} is not in case.mdx` },
  }));
  const places = new Map(ours.map(({ name, node }) => [name, node]));
  theirs.forEach(({ name }, index) => {
    if (names.has(name)) return;
    const neighbour = places.get(theirs[index - 1]?.name ?? '');
    faults.push({
      code: 'CASE-044',
      span: at(neighbour),
      data: { problem: `The ${name} of case.mdx is missing here` },
    });
  });
  if (faults.length > 0) return faults;
  const moved = ours.findIndex(({ name }, index) => name !== theirs[index]?.name);
  if (moved < 0) return [];
  const problem = `The ${ours[moved]?.name ?? ''} stands here, where case.mdx has the ${theirs[moved]?.name ?? ''}`;
  return [{ code: 'CASE-044', span: at(ours[moved]?.node), data: { problem } }];
};
