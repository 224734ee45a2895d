import type { PairProps, SectionView } from '../../components/changes/props.ts';
import type { CaseChange, PassageChange, StepChange } from '../../core/revision/compare/index.ts';
import { words } from '../../i18n/index.ts';
import { foreign } from '../languages.ts';
import type { ChangesContext } from './context.ts';
import { idsOf, passageViews, whereabouts } from './passages.ts';

/** Every part of a case with what became of it, in the order of the later revision. */
export function caseSections(change: CaseChange, context: ChangesContext): SectionView[] {
  const t = words(context.lang).changes;
  const facts = change.facts.filter(({ state, reordered }) => state !== 'same' || reordered);
  return [
    ...section('cb-facts', t.facts, facts, context),
    ...section('cb-opening', t.opening, change.opening, context),
    ...change.steps.map((step) => stepSection(step, context)),
    ...section('cb-closing', t.closing, change.closing, context),
  ];
}

/** A part without a title of its own; none where nothing stands in it. */
export function section(
  id: string,
  name: string,
  passages: readonly PassageChange[],
  context: ChangesContext,
): SectionView[] {
  if (passages.length === 0) return [];
  const state = passages.every((passage) => passage.state === 'same') ? 'same' : 'changed';
  return [
    {
      ids: [id],
      state,
      name,
      title: [],
      own: {},
      status: words(context.lang).changes.states[state](context.from),
      told: [],
      passages: passageViews(passages, context),
    },
  ];
}

function stepSection(
  { state, before, after, title, reordered, passages }: StepChange,
  context: ChangesContext,
): SectionView {
  const t = words(context.lang).changes;
  const renamed = before && after && before.id !== after.id;
  return {
    ids: idsOf(before?.id, after?.id, context),
    state,
    name: after ? t.step(after.number) : t.goneStep(before?.number ?? 0),
    title: title.parts,
    own: foreign(title.lang, context.lang),
    status: t.states[state](context.from),
    told: [
      ...(after ? [] : whereabouts(before?.id, context)),
      ...(reordered ? [{ text: t.reordered }] : []),
      ...(renamed ? [{ text: t.renamed(before.id) }] : []),
    ],
    passages: passageViews(passages, context),
  };
}

/** Where something changed, by name and address. */
export const placesOf = (sections: readonly SectionView[]): PairProps['places'] =>
  sections.flatMap(({ name, state, ids: [id = ''] }) =>
    state === 'same' ? [] : [{ text: name, href: `#${id}` }],
  );
