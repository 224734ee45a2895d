import { checkFile, type Checked } from '../site/check.ts';
import type { Fault } from '../text/finding.ts';
import { Ledger } from './ledger.ts';
import { Revisions } from './schema.ts';

/** Reads `revisions.yaml`; numbers count from 1 without a hole, and readers see the last. */
export function readRevisions(text: string): Checked<Revisions> {
  const checked = checkFile(Revisions, text, LONGEST_LEDGER);
  const { value } = checked;
  if (!value) return checked;
  const wrong = value.revisions.flatMap((revision, at): Fault[] => {
    const span = checked.yaml.valueAt(['revisions', at, 'number']);
    if (revision.number !== at + 1)
      return [broken(span, `Revision ${String(revision.number)} stands where ${String(at + 1)} belongs`)];
    const last = at === value.revisions.length - 1;
    if (last && revision.withdrawn) return [broken(span, 'The newest revision cannot be withdrawn')];
    return [];
  });
  return wrong.length === 0 ? checked : { ...checked, value: undefined, faults: wrong };
}

const broken = (span: Fault['span'], problem: string): Fault => ({
  code: 'CASE-066',
  span,
  data: { problem },
});

/** What a ledger of some hundred thousand cases fills, in characters. */
const LONGEST_LEDGER = 64 * 1_048_576;

/** Reads `ledger.yaml`. */
export const readLedger = (text: string): Checked<Ledger> => checkFile(Ledger, text, LONGEST_LEDGER);
