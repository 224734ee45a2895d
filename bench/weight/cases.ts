import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseDocument } from '../../src/adapters/exporters/index.ts';

/** How much there is to read in a case. */
export interface CaseSize {
  readonly slug: string;
  readonly steps: number;
  readonly messages: number;
}

const LISTS = ['index.json', 'finder.json'];

/** The case that the row of the budget speaks of. */
const ROW = { steps: 8, messages: 14 };

/**
 * Chooses what is weighed, by the JSON editions in a built site: the real case that is nearest to 8 steps and 14
 * messages, and the one with the most messages. Invented cases count only where there is no other.
 * @throws {Error} when the site has no case
 */
export function casesToWeigh(dist: string): { typical: CaseSize; longest: CaseSize } {
  const folder = join(dist, 'cases');
  // What all cases are listed in lies beside them; no case can be called so.
  const files = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith('.json') && !LISTS.includes(name))
    : [];
  const all = files.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as CaseDocument);
  const real = all.filter(({ fictional }) => !fictional);
  const sizes = (real.length > 0 ? real : all).map(({ slug, steps, measures }) => ({
    slug,
    steps: steps.length,
    messages: measures.messages,
  }));
  const distance = ({ steps, messages }: CaseSize) =>
    Math.abs(steps - ROW.steps) + Math.abs(messages - ROW.messages);
  const [typical] = sizes.toSorted((a, b) => distance(a) - distance(b));
  const [longest] = sizes.toSorted((a, b) => b.messages - a.messages);
  if (!typical || !longest) throw new Error('There is no case to weigh: run `npm run build` first.');
  return { typical, longest };
}
