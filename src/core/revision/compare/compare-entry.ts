import type { FactChange, MarkChange, PassageChange, State, TextChange } from './change.ts';
import type { Entry, EntryFact, EntryText, Mark } from './entry.ts';
import { joined } from './join.ts';
import type { Comparer } from './text.ts';

/** What two entries are compared with. */
export interface EntryComparison {
  readonly compare: Comparer;
  /** The id that an anchor has in the later revision. */
  readonly rename: (id: string) => string;
}

type Sides = Pick<PassageChange, 'texts' | 'facts' | 'marks' | 'state' | 'kind' | 'before' | 'after'>;

/**
 * What became of an entry, wherever it stands.
 * @param before what it was; without it, it was put in
 * @param after what it is; without it, it was taken out
 */
export function compareEntry(
  before: Entry | undefined,
  after: Entry | undefined,
  { compare, rename }: EntryComparison,
): Sides {
  const texts = joined(
    before?.texts ?? [],
    after?.texts ?? [],
    ({ role, name }) => `${role} ${name ?? ''}`,
  ).map(([old, fresh]) => compareText(old, fresh, compare));
  const kind = (after ?? before)?.kind ?? 'narration';
  const facts = before && after ? factChanges(before, after) : [];
  const marks = joined(before?.marks ?? [], after?.marks ?? [], ({ id }, old) => (old ? rename(id) : id)).map(
    ([old, fresh]) => compareMark(old, fresh, after ?? before, compare),
  );
  const altered =
    texts.some(({ state }) => state !== 'same') ||
    facts.length > 0 ||
    marks.some(({ state }) => state !== 'same');
  return { kind, state: stateOf(before, after, !altered), before, after, texts, facts, marks };
}

/** What became of something, by where it is and whether it is equal. */
export const stateOf = (before: unknown, after: unknown, equal: boolean): State =>
  before === undefined ? 'added' : after === undefined ? 'removed' : equal ? 'same' : 'changed';

/** Compares a text with what it was; either may be missing, and is empty then. */
export function compareText(
  before: EntryText | undefined,
  after: EntryText | undefined,
  compare: Comparer,
): TextChange {
  const { role = 'body', name, lang = 'en' } = after ?? before ?? {};
  const equal = before?.text === after?.text;
  const markup = equal && before?.html !== after?.html;
  return {
    role,
    name,
    lang,
    ...compare(before?.text ?? '', after?.text ?? '', lang),
    state: stateOf(before, after, equal && !markup),
    markup,
  };
}

function compareMark(
  before: Mark | undefined,
  after: Mark | undefined,
  entry: Entry | undefined,
  compare: Comparer,
): MarkChange {
  const { parts } = compare(before?.text ?? '', after?.text ?? '', entry?.texts[0]?.lang ?? 'en');
  return { state: stateOf(before, after, before?.text === after?.text), before, after, parts };
}

/** A kind, and an order of options, change only where there was one on both sides. */
function factChanges(before: Entry, after: Entry): FactChange[] {
  const changes = joined(before.facts, after.facts, ({ name }) => name).flatMap(([old, fresh]) => {
    const name = (fresh ?? old)?.name ?? 'kind';
    if (isSame(old, fresh) || (name === 'order' && !isReordered(old, fresh))) return [];
    return [{ name, before: old?.value, after: fresh?.value }];
  });
  const kind: FactChange[] =
    before.kind === after.kind ? [] : [{ name: 'kind', before: before.kind, after: after.kind }];
  return [...kind, ...changes];
}

/** What is named by an id is the same while either its id or its name is: the one may be given anew. */
const isSame = (old: EntryFact | undefined, fresh: EntryFact | undefined) =>
  old?.value === fresh?.value || (old?.id !== undefined && old.id === fresh?.id);

function isReordered(old: EntryFact | undefined, fresh: EntryFact | undefined): boolean {
  const [was, is] = [old?.id?.split(' ') ?? [], fresh?.id?.split(' ') ?? []];
  const stayed = (ids: string[], others: string[]) => ids.filter((id) => others.includes(id)).join(' ');
  return stayed(was, is) !== stayed(is, was);
}
