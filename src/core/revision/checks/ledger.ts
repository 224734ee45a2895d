import type { Fault } from '../../text/finding.ts';
import type { Yaml } from '../../case/parse/index.ts';
import { nameNow, type Ledger } from '../ledger.ts';
import { START } from './promise.ts';

/** The names that there are in a content folder. */
export interface Present {
  readonly cases: ReadonlySet<string>;
  readonly lessons: ReadonlySet<string>;
}

/** What the ledger knows and is not there, and names that lead nowhere. */
export function checkLedger(ledger: Ledger, present: Present, yaml: Yaml): Fault[] {
  const kinds = [
    ['cases', 'case'],
    ['lessons', 'lesson'],
  ] as const;
  return kinds.flatMap(([kind, what]) => [
    ...Object.keys(ledger[kind])
      .filter((id) => !present[kind].has(nameNow(id, ledger.renamed[kind])))
      .map((id): Fault => {
        const problem = `The ${what} "${id}" was published, and there is no folder ${kind}/${id}`;
        const advice =
          'Take the folder from git as it was; what was published is retired or renamed, not removed';
        return { code: 'CASE-070', span: yaml.keyAt([kind, id]), data: { problem, advice } };
      }),
    ...Object.entries(ledger.renamed[kind]).flatMap(([old, now]): Fault[] => {
      const span = yaml.keyAt(['renamed', kind, old]);
      const advice =
        'Names in "renamed" are written by npm run case -- rename; take ledger.yaml from git as it was';
      if (present[kind].has(old)) {
        const problem = `"${old}" leads to "${now}", and there is a ${what} of that name`;
        return [{ code: 'CASE-070', span, data: { problem, advice: 'Give the new folder another name' } }];
      }
      if (present[kind].has(nameNow(old, ledger.renamed[kind]))) return [];
      const problem = `"${old}" leads to "${now}", which is not there`;
      return [{ code: 'CASE-070', span, data: { problem, advice } }];
    }),
  ]);
}

/** A ledger that is not there, although something was published. */
export const missingLedger = (published: string): Fault => ({
  code: 'CASE-070',
  span: START,
  data: {
    problem: `ledger.yaml is not there, and ${published} was published`,
    advice: 'Take ledger.yaml from git as it was',
  },
});
