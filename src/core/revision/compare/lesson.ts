import { PROGRAM_LINE } from '../../case/parse/mask.ts';
import { deepProgram, scan } from '../../case/parse/scan.ts';
import { parseTree, type TreeNode } from '../../case/parse/tree.ts';
import type { Lesson } from '../../lesson/schema.ts';
import type { Written } from '../../lesson/quoted.ts';
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
  /** What is shown in the place of a quotation; nothing where its words may be shown. */
  readonly instead?: (quotation: Written) => string | undefined;
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

function paragraphs({ lesson: { lang }, body, instead }: LessonText): Entry[] {
  if (scan(body) ?? deepProgram(body)) return [];
  const children = parseTree(body, 'anywhere').root?.children ?? [];
  const read = instead ? children.map((node) => shownInstead(node, instead)) : children;
  return read.flatMap((node) => entriesIn(node, lang));
}

/** The same text in which other words stand in the place of some quotations. */
function shownInstead(node: TreeNode, instead: NonNullable<LessonText['instead']>): TreeNode {
  const { children } = node;
  const at = node.name === 'Evidence' ? attributeOf(node, 'at') : undefined;
  const value = at === undefined ? undefined : instead({ at, revision: attributeOf(node, 'revision') });
  if (value !== undefined) return { ...node, children: [{ type: 'text', value }] };
  return children ? { ...node, children: children.map((child) => shownInstead(child, instead)) } : node;
}

function attributeOf({ attributes }: TreeNode, wanted: string): string | undefined {
  const value = attributes?.find(({ name }) => name === wanted)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** What holds other paragraphs, rather than words. */
const HOLDERS = ['ul', 'ol', 'blockquote', 'table', 'thead', 'tbody', 'dl', 'figure'];

function entriesIn(node: TreeNode, lang: string): Entry[] {
  const { tagName = '', name, children = [] } = node;
  if (HOLDERS.includes(tagName)) return children.flatMap((child) => entriesIn(child, lang));
  const words = wordsOf(node).replace(/\s+/g, ' ').trim();
  if (words === '' || (tagName === 'p' && PROGRAM_LINE.test(words))) return [];
  const texts: EntryText[] = [{ role: 'body', text: words, html: markupOf(node), lang }];
  if (name !== 'Evidence') return [{ ...blank, kind: 'paragraph', key: undefined, texts, facts: [] }];
  const at = attributeOf(node, 'at');
  return [
    {
      ...blank,
      kind: 'quotation',
      key: `passage ${at ?? ''}`,
      texts,
      facts: facts(['passage', at], ['stance', attributeOf(node, 'stance')]),
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
