import { parseCase } from '../../../src/core/case/parse/index.ts';
import type { Case } from '../../../src/core/case/schema.ts';
import {
  compareCases,
  isPassage,
  textOf,
  type CaseChange,
  type Part,
  type PassageChange,
} from '../../../src/core/revision/compare/index.ts';
import { head } from '../../helpers/late-parcel.ts';

/** The model of a case with this body; throws where it cannot be read. */
export function revision(body: string, front = head): Case {
  const { model, faults } = parseCase({
    text: `${front}\n${body}`,
    slug: 'late-parcel',
    pictures: new Set(['a.png']),
  });
  if (!model || faults.length > 0) throw new Error(`Not a case: ${JSON.stringify(faults)}`);
  return model;
}

export const step = (id: string, ...blocks: string[]): string =>
  `<Step id="${id}" title="${id}">\n\n${blocks.join('\n\n')}\n\n</Step>\n`;

export const said = (id: string, words: string, more = ''): string =>
  `<Message id="${id}" from="ana" fidelity="invented"${more}>\n${words}\n</Message>`;

/** What changed between two bodies of the case. */
export const between = (before: string, after: string, moved: Record<string, string> = {}): CaseChange =>
  compareCases(revision(before), revision(after), { moved });

export const passagesOf = ({ opening, steps, closing }: CaseChange): PassageChange[] => [
  ...opening,
  ...steps.flatMap(({ passages }) => passages.filter(isPassage)),
  ...closing,
];

/** The words of a comparison with what was taken out in [- -] and what was put in in {+ +}. */
export const marked = (parts: readonly Part[]): string =>
  parts
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');

/** A line for each passage: what it is, what became of it, its words, what else changed. */
export const linesOf = (change: CaseChange): string[] =>
  passagesOf(change).map(({ kind, state, before, after, texts, facts, from, reordered }) =>
    [
      kind,
      after?.id ?? before?.id ?? '-',
      ...(before?.id !== undefined && after && before.id !== after.id ? [`(was ${before.id})`] : []),
      state,
      ...(from ? [`from step ${String(from.number)}`] : []),
      ...(reordered ? ['in another order'] : []),
      ...texts
        .filter((text) => state === 'changed' && text.state !== 'same')
        .map(({ role, name, parts }) => `${[role, name].filter(Boolean).join(' ')}: ${marked(parts)}`),
      ...(state === 'same' || state === 'changed' ? [] : [`“${wordsOf(after ?? before)}”`]),
      ...facts.map((fact) => `${fact.name}: ${fact.before ?? 'none'} → ${fact.after ?? 'none'}`),
    ].join(' '),
  );

const wordsOf = (entry: PassageChange['after']) => (entry ? textOf(entry) : '');
