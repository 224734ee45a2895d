import { deepProgram, scan } from '../../case/parse/scan.ts';
import { parseTree, type TreeNode } from '../../case/parse/tree.ts';
import type { Lesson } from '../../lesson/schema.ts';
import type { PassageChange, Totals } from './change.ts';
import { facts } from './entries.ts';
import type { Entry, EntryText, TextRole } from './entry.ts';
import { compareSections } from './sections.ts';
import { createComparer } from './text.ts';
import { isPassage, totalsOf } from './totals.ts';

/** One revision of a lesson: its front matter, and the MDX below it. */
export interface LessonText {
  readonly lesson: Lesson;
  readonly body: string;
}

/** Everything that changed from one revision of a lesson to a later one. */
export interface LessonChange {
  readonly facts: readonly PassageChange[];
  /** Paragraphs and quoted passages. */
  readonly text: readonly PassageChange[];
  readonly totals: Totals;
}

/**
 * Compares two revisions of a lesson, paragraph by paragraph and word by word. Never throws: of a body that cannot be
 * read, nothing is compared.
 */
export function compareLessons(before: LessonText, after: LessonText): LessonChange {
  const comparison = { compare: createComparer(), rename: (id: string) => id };
  const [front, text] = [frontMatter, paragraphs].map((entriesOf) => {
    const side = (text: LessonText) => ({ id: undefined, number: 0, entries: entriesOf(text) });
    return compareSections([[side(before), side(after)]], comparison)
      .flat()
      .filter(isPassage);
  });
  return { facts: front ?? [], text: text ?? [], totals: totalsOf(text ?? []) };
}

const blank = { id: undefined, marks: [] } as const;

function frontMatter({ lesson: { lang, claim, summary, topics, authors } }: LessonText): Entry[] {
  const plain = (role: TextRole, text: string): EntryText => ({ role, text, lang });
  return [
    {
      ...blank,
      kind: 'facts',
      key: 'facts',
      texts: [plain('claim', claim), plain('summary', summary)],
      facts: facts(
        ['language', lang],
        ['topics', topics.length > 0 && topics.join(', ')],
        ['authors', authors.length > 0 && authors.map(({ name }) => name).join(', ')],
      ),
    },
  ];
}

function paragraphs({ lesson: { lang }, body }: LessonText): Entry[] {
  if (scan(body) ?? deepProgram(body)) return [];
  return (parseTree(body, { programs: true }).root?.children ?? []).flatMap((node) => entriesIn(node, lang));
}

/** What holds other paragraphs, rather than words. */
const HOLDERS = ['ul', 'ol', 'blockquote', 'table', 'thead', 'tbody', 'dl', 'figure'];

function entriesIn(node: TreeNode, lang: string): Entry[] {
  const { type, tagName = '', name, children = [] } = node;
  if (type === 'mdxjsEsm') return [];
  if (HOLDERS.includes(tagName)) return children.flatMap((child) => entriesIn(child, lang));
  const words = wordsOf(node).replace(/\s+/g, ' ').trim();
  if (words === '') return [];
  const texts: EntryText[] = [{ role: 'body', text: words, html: markupOf(node), lang }];
  if (name !== 'Evidence') return [{ ...blank, kind: 'paragraph', key: undefined, texts, facts: [] }];
  const attribute = (wanted: string) => {
    const value = node.attributes?.find((one) => one.name === wanted)?.value;
    return typeof value === 'string' ? value : undefined;
  };
  return [
    {
      ...blank,
      kind: 'quotation',
      key: `passage ${attribute('at') ?? ''}`,
      texts,
      facts: facts(['passage', attribute('at')], ['stance', attribute('stance')]),
    },
  ];
}

const wordsOf = (node: TreeNode): string => node.value ?? (node.children ?? []).map(wordsOf).join('');

/** The elements of a passage and where they lead, without their words. */
function markupOf({ tagName, name, properties, children = [] }: TreeNode): string {
  const inside = children.map(markupOf).join('');
  const element = tagName ?? name;
  if (element === undefined || element === null) return inside;
  return `<${element} ${JSON.stringify(properties ?? {})}>${inside}</${element}>`;
}
