import { diffArrays } from 'diff';
import { likeness, wordsIn } from './likeness.ts';
import type { Part, TextComparison } from './change.ts';

/** How many words may be taken out and put in before a passage is told to be replaced. */
const MOST_EDITS = 1_500;
/** What all passages of a case may cost together, as the sum of the squares of their edits: about a second. */
const MOST_WORK = 20_000_000;
/** Below this share of words in common, the old words and the new are easier to read one after the other. */
const REWRITTEN = 0.25;
/** Texts this short are read in one look, whatever changed. */
const SHORT = 8;
/** Words that stayed, between changes this many times as long, only break up what has to be read together. */
const ISLAND = 4;

/** Compares texts of one pair of revisions, which share what comparing may cost. */
export type Comparer = (before: string, after: string, lang: string) => TextComparison;

/**
 * Makes a function that compares two texts word by word, with the words as their language parts them (UAX 29). What it
 * gives depends on the texts alone, never on the speed of the machine. A pair that has too little in common, or for
 * which there is no work left, is told to be replaced as a whole.
 */
export function createComparer(work = MOST_WORK): Comparer {
  let left = work;
  const compareWords = (before: string, after: string, lang: string): Hunk[] | undefined => {
    const maxEditLength = Math.min(MOST_EDITS, Math.floor(Math.sqrt(left)));
    const [old, fresh] = [segmentsOf(before, lang), segmentsOf(after, lang)];
    const changes = diffArrays(old, fresh, { maxEditLength });
    const edits = changes?.reduce(
      (sum, { added, removed, count }) => sum + (added || removed ? count : 0),
      0,
    );
    left -= (edits ?? maxEditLength) ** 2;
    return changes && hunksOf(changes);
  };
  return (before, after, lang) => {
    if (before === after) return { parts: partsOf([{ same: before }]), whole: false };
    const replaced = [{ removed: before, added: after }];
    const few = Math.min(wordsIn(before).length, wordsIn(after).length) <= SHORT;
    if (before === '' || after === '' || (!few && likeness(before, after) < REWRITTEN)) {
      return { parts: partsOf(replaced), whole: !few };
    }
    const hunks = compareWords(before, after, lang);
    return {
      parts: partsOf(hunks ? joinAcrossIslands(hunks).flatMap(trimmed) : replaced),
      whole: hunks === undefined,
    };
  };
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmentsOf(text: string, lang: string): string[] {
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'word' });
  segmenters.set(lang, segmenter);
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** A run of words that stayed, or what stood in their place before and stands there now. */
type Hunk = { readonly same: string } | Replaced;

interface Replaced {
  readonly removed: string;
  readonly added: string;
}

type Changes = readonly { readonly value: string[]; readonly added: boolean; readonly removed: boolean }[];

function hunksOf(changes: Changes): Hunk[] {
  const hunks: Hunk[] = [];
  for (const { value, added, removed } of changes) {
    const text = value.join('');
    const last = hunks.at(-1);
    if (!added && !removed) hunks.push({ same: text });
    else if (last && 'removed' in last)
      hunks.splice(-1, 1, joined(last, removed ? text : '', added ? text : ''));
    else hunks.push({ removed: removed ? text : '', added: added ? text : '' });
  }
  return hunks;
}

const joined = (hunk: Replaced, removed: string, added: string): Replaced => ({
  removed: hunk.removed + removed,
  added: hunk.added + added,
});

/** Makes one change of two that only a blank or a sign parts, then of two long ones that a stray word does. */
function joinAcrossIslands(hunks: readonly Hunk[]): Hunk[] {
  const signs = joinAcross(hunks, (same) => wordsIn(same).length === 0);
  return joinAcross(
    signs,
    (same, ...around) => wordsIn(same).length * ISLAND <= Math.min(...around.map(size)),
  );
}

function joinAcross(
  hunks: readonly Hunk[],
  isIsland: (same: string, before: Replaced, after: Replaced) => boolean,
): Hunk[] {
  const out: Hunk[] = [];
  for (const [index, hunk] of hunks.entries()) {
    const next = hunks[index + 1];
    const last = out.at(-1);
    const change = last && 'removed' in last ? last : undefined;
    if (!('same' in hunk))
      out.splice(change ? -1 : out.length, 1, change ? joined(change, hunk.removed, hunk.added) : hunk);
    else if (change && next && 'removed' in next && isIsland(hunk.same, change, next)) {
      out.splice(-1, 1, joined(change, hunk.same, hunk.same));
    } else out.push(hunk);
  }
  return out;
}

const size = ({ removed, added }: Replaced) => wordsIn(removed).length + wordsIn(added).length;

/** Takes the blanks that stayed at the ends of a change out of it. */
function trimmed(hunk: Hunk): Hunk[] {
  if ('same' in hunk || hunk.removed.trim() === '' || hunk.added.trim() === '') return [hunk];
  const { removed, added } = hunk;
  const start = sharedBlank(/^\s+/, removed, added);
  const end = sharedBlank(/(?<!\s)\s+$/, removed, added);
  const inner = (text: string) => text.slice(start.length, text.length - end.length);
  return [{ same: start }, { removed: inner(removed), added: inner(added) }, { same: end }];
}

function sharedBlank(place: RegExp, a: string, b: string): string {
  const blank = place.exec(a)?.[0] ?? '';
  return blank === place.exec(b)?.[0] ? blank : '';
}

const partsOf = (hunks: readonly Hunk[]): Part[] =>
  hunks
    .flatMap((hunk): Part[] =>
      'same' in hunk
        ? [{ kind: 'same', text: hunk.same }]
        : [
            { kind: 'removed', text: hunk.removed },
            { kind: 'added', text: hunk.added },
          ],
    )
    .filter(({ text }) => text !== '')
    .reduce<Part[]>((parts, { kind, text }) => {
      const last = parts.at(-1);
      return last?.kind === kind
        ? parts.with(-1, { kind, text: last.text + text })
        : [...parts, { kind, text }];
    }, []);
