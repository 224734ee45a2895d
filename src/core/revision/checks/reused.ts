import { anchorsOf } from '../../case/anchors.ts';
import type { ParsedCase } from '../../case/parse/index.ts';
import type { Fault } from '../../text/finding.ts';
import type { Revisions } from '../schema.ts';
import { own } from '../../text/own.ts';

/** Ids that were said to be gone or to have moved, and name something here again: who cites them would land on it. */
export function reusedIds(
  { revisions, moved, gone }: Revisions,
  { draft: model, places }: ParsedCase,
): Fault[] {
  if (!model) return [];
  const last = new Map(
    revisions.flatMap(({ number, anchors }) => anchors.map((id) => [id, number] as const)),
  );
  const newest = revisions.at(-1)?.number;
  const said = (id: string, number: number): string | undefined => {
    const now = own(moved, id);
    if (now !== undefined) return `revisions.yaml says that it stands at "${now}" now`;
    if (Object.hasOwn(gone, id)) return 'revisions.yaml says that it is gone';
    return number === newest ? undefined : `revision ${String(newest)} did not have it any more`;
  };
  return anchorsOf(model).flatMap(({ id, node }): Fault[] => {
    const number = last.get(id);
    const problem = number === undefined ? undefined : said(id, number);
    if (number === undefined || problem === undefined) return [];
    return [{ code: 'CASE-074', span: places.attribute(node, 'id'), data: { number, id, problem } }];
  });
}
