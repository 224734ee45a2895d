import GithubSlugger from 'github-slugger';
import type { Tree, TreeNode } from '../case/parse/tree.ts';
import type { Fault } from '../text/finding.ts';

const HEADING = /^h([1-6])$/;
/** Ids that the page of a lesson has beside its text. */
const OF_THE_PAGE = ['cb-supports', 'cb-challenges', 'cb-qualifies'];

/** The headings of a lesson: the ids that they get on its page, and those that do not fit. */
export function headingsOf(
  tree: Tree,
  nodes: readonly TreeNode[],
): { ids: ReadonlySet<string>; faults: readonly Fault[] } {
  const slugger = new GithubSlugger();
  const ids = new Set(OF_THE_PAGE);
  const faults: Fault[] = [];
  let above = 1;
  for (const node of nodes) {
    const level = Number(HEADING.exec(node.tagName ?? '')?.[1] ?? 0);
    if (level === 0 || !node.position) continue;
    const words = wordsOf(node);
    const id = slugger.slug(words);
    const wrong = (problem: string, advice: string) => {
      faults.push({ code: 'CASE-113', span: tree.spanOf(node), data: { problem, advice } });
    };
    const deepest = `${'#'.repeat(above + 1)} ${words.trim()}`;
    if (words.trim() === '') wrong('This heading has no words', 'Write them, or delete the signs');
    else if (level === 1)
      wrong(
        'The page has its first heading already, the claim of the lesson',
        `Begin this one with two signs: ## ${words.trim()}`,
      );
    else if (level > above + 1)
      wrong(`This heading is of level ${level}, and the one above it of level ${above}`, `Write ${deepest}`);
    else if (ids.has(id) || !/[\p{L}\p{N}]/u.test(id))
      wrong(
        `This heading gives the address "#${id}", which ${ids.has(id) ? 'the page has already' : 'nobody could write'}`,
        'Say it in other words',
      );
    if (/[\p{L}\p{N}]/u.test(id)) ids.add(id);
    above = Math.max(level, 1);
  }
  return { ids, faults };
}

const wordsOf = (node: TreeNode): string => node.value ?? (node.children ?? []).map(wordsOf).join('');
