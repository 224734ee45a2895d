import type { ParsedCase } from '../../case/parse/index.ts';
import type { Fault } from '../../text/finding.ts';
import { frozenName, type Kept, type Thawed } from '../frozen.ts';
import { differingKey } from '../published.ts';
import type { Revision } from '../schema.ts';
import { START, type Located } from './promise.ts';
import { own } from '../../text/own.ts';

/** A text of a case as it stands now. */
export interface CurrentText {
  /** Its file: `case.mdx` or a translation. */
  readonly name: string;
  readonly text: string;
  readonly parsed: ParsedCase;
}

/**
 * Everything in which a case differs from its newest revision. Files with the same bytes are not compared further.
 * @param thawed the texts of that revision
 */
export function changedWords(
  id: string,
  revision: Revision,
  current: readonly CurrentText[],
  { digests }: Kept,
  thawed: () => readonly Thawed[],
): Located[] {
  const { number, files } = revision;
  const fault = (span: Fault['span'], problem: string): Fault => ({
    code: 'CASE-065',
    span,
    data: { problem, number, id },
  });
  const faults: Located[] = [];
  for (const { name, text, parsed } of current) {
    const frozen = frozenName(number, name);
    if (own(digests, name) !== undefined && own(files, frozen) === own(digests, name)) continue;
    const before = thawed().find((one) => one.name === frozen);
    if (!before) {
      faults.push({ name, text, fault: fault(START, `${name} is new`) });
      continue;
    }
    if (!before.model || !parsed.model) continue;
    const key = differingKey(before.model, parsed.model);
    if (key !== undefined)
      faults.push({
        name,
        text,
        fault: fault(placeOf(key, text, before, parsed), `The words of ${name} changed`),
      });
  }
  const [main] = current;
  if (!main) return faults;
  const now = new Map(Object.keys(digests).map((name) => [frozenName(number, name), name]));
  for (const [frozen, sha256] of Object.entries(files)) {
    const name = now.get(frozen);
    if (frozen.endsWith('.mdx') || (name !== undefined && own(digests, name) === sha256)) continue;
    const problem =
      name === undefined ? `What was frozen as ${frozen} is gone` : `The picture ${name} changed`;
    faults.push({ name: main.name, text: main.text, fault: fault(START, problem) });
  }
  for (const [frozen, name] of now)
    if (!name.endsWith('.mdx') && !Object.hasOwn(files, frozen))
      faults.push({ name: main.name, text: main.text, fault: fault(START, `The picture ${name} is new`) });
  return faults;
}

/** Where two texts begin to differ: a key of the front matter, or a line of the body. */
function placeOf(
  key: string,
  text: string,
  before: Thawed,
  { places, yamlSpan, model }: ParsedCase,
): Fault['span'] {
  if (!['opening', 'steps', 'closing'].includes(key)) return places.yaml([key]);
  const old = before.parsed.yamlSpan.end;
  const body = text.slice(yamlSpan.end);
  const steps = before.model?.steps ?? [];
  const at =
    model?.steps.findIndex((step, index) => JSON.stringify(step) !== JSON.stringify(steps[index])) ?? -1;
  const step = model?.steps[at];
  if (key !== 'steps' || !step) return { start: yamlSpan.end, end: yamlSpan.end + Math.min(3, body.length) };
  const block = step.blocks.find(
    (one, index) => JSON.stringify(one) !== JSON.stringify(steps[at]?.blocks[index]),
  );
  return old >= 0 && block ? places.block(block) : places.block(step);
}
