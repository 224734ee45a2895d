import type { DepartureView, MarkView, PassageView, TextView, Told } from '../../components/changes/props.ts';
import {
  factOf,
  hasMoved,
  isPassage,
  type Departure,
  type Entry,
  type MarkChange,
  type PassageChange,
  type TextChange,
} from '../../core/revision/compare/index.ts';
import { nameNow } from '../../core/revision/ledger.ts';
import { reasonIn } from '../../core/revision/moved.ts';
import { languageName, words } from '../../i18n/index.ts';
import { foreign } from '../languages.ts';
import type { ChangesContext } from './context.ts';
import { factView } from './facts.ts';
import { firstWords } from './first-words.ts';

/** Everything a page shows of what became of the passages of a part, in their order. */
export const passageViews = (
  items: readonly (PassageChange | Departure)[],
  context: ChangesContext,
): (PassageView | DepartureView)[] =>
  items.map((item) => (isPassage(item) ? passageView(item, context) : departureView(item, context)));

/** What a page shows of one passage: all of it where it changed, else the words it is known by. */
function passageView(change: PassageChange, context: ChangesContext): PassageView {
  const { kind, state, before, after, texts, facts, marks } = change;
  const { states } = words(context.lang).changes;
  const shown = state === 'same' ? [] : texts.filter((text) => text.state !== 'same');
  const main = texts[0];
  return {
    ids: idsOf(before?.id, after?.id, context),
    kind,
    state,
    label: labelOf(change, context),
    status: states[state](context.from),
    told: toldOf(change, context),
    first:
      main && kind !== 'facts' && !shown.includes(main) ? firstWords(textOfMain(after ?? before)) : undefined,
    own: foreign(main?.lang ?? context.lang, context.lang),
    texts: shown.map((text) => textView(text, context)),
    facts: facts.map((fact) => factView(fact, context)),
    marks: marks.map((mark) => markView(mark, context)),
  };
}

function departureView({ passage, to }: Departure, context: ChangesContext): DepartureView {
  const { movedTo } = words(context.lang).changes;
  const main = passage.after?.texts[0];
  return {
    label: labelOf(passage, context),
    first: main && firstWords(main.text),
    own: foreign(main?.lang ?? context.lang, context.lang),
    to: { text: movedTo(to.number), href: `#${passage.after?.id ?? to.step}` },
  };
}

const textOfMain = (entry: Entry | undefined) => entry?.texts[0]?.text ?? '';

/** The anchors of something: the one it has, then the one it had unless that is another's now. */
export const idsOf = (
  before: string | undefined,
  after: string | undefined,
  { anchors }: Pick<ChangesContext, 'anchors'>,
): string[] => [
  ...(after === undefined ? [] : [after]),
  ...(before === undefined || before === after || anchors.has(before) ? [] : [before]),
];

/** Who speaks, or what it is. */
function labelOf({ kind, before, after }: PassageChange, { lang }: ChangesContext): string {
  const entry = after ?? before;
  const speaker = kind === 'message' && entry ? factOf(entry, 'speaker') : undefined;
  return speaker ?? words(lang).changes.kinds[kind];
}

function toldOf(change: PassageChange, context: ChangesContext): Told[] {
  const { state, texts, before, after, from, reordered } = change;
  const t = words(context.lang).changes;
  const stayed = state === 'changed' && texts.every((text) => text.state === 'same');
  return [
    ...(stayed ? [{ text: t.wordsSame }] : []),
    ...(state === 'removed' ? whereabouts(before?.id, context) : []),
    ...(from ? [{ text: t.movedFrom(from.number) }] : []),
    ...(reordered ? [{ text: t.reordered }] : []),
    ...(hasMoved(change) && before?.id !== undefined && before.id !== after?.id
      ? [{ text: t.renamed(before.id) }]
      : []),
  ];
}

/** Why an anchor is gone, or where its words are now. */
export function whereabouts(
  id: string | undefined,
  { lang, moved, gone, anchors, own }: ChangesContext,
): Told[] {
  if (id === undefined) return [];
  const t = words(lang).changes;
  const now = nameNow(id, moved);
  const reason = new Map(Object.entries(gone)).get(id);
  if (now !== id && anchors.has(now)) return [{ text: t.movedToId(now), href: `#${now}` }];
  return reason === undefined ? [] : [{ text: t.gone, words: reasonIn(reason, lang), own }];
}

function textView({ role, name, parts, lang, whole, markup }: TextChange, context: ChangesContext): TextView {
  const t = words(context.lang).changes;
  const language =
    role === 'translation' && name !== undefined ? languageName(context.lang, name) : undefined;
  const label = [t.roles[role], language].filter(Boolean).join(': ');
  return {
    label: label === '' ? undefined : label,
    parts,
    own: foreign(lang, context.lang),
    remark: markup ? t.markup : whole ? t.whole : undefined,
  };
}

function markView({ state, before, after, parts }: MarkChange, context: ChangesContext): MarkView {
  const { states } = words(context.lang).changes;
  const told = state === 'removed' ? whereabouts(before?.id, context) : [];
  return {
    ids: idsOf(before?.id, after?.id, context),
    state,
    parts,
    status: [
      states[state](context.from),
      ...told.map(({ text, words: why = '' }) => `${text} ${why}`.trim()),
    ].join('. '),
  };
}
