import { isMap, isSeq, parseDocument, type Document } from 'yaml';
import { withSteps } from './ledger.ts';
import type { Notice, Revision } from './schema.ts';

const RECORD_HEAD = ` What was published and may be cited. Written by "npm run case"; by hand only moved: and gone:.`;
const LEDGER_HEAD = ` Everything that was ever published. Written by "npm run case"; never edited by hand.`;
const WIDE = { lineWidth: 110, flowCollectionPadding: true } as const;

function documentOf(text: string | undefined, head: string): Document {
  const document = parseDocument(text ?? 'format: 1\n');
  if (text === undefined) document.commentBefore = head;
  return document;
}

/** Sets lists of ids on one line each. */
function inLines(document: Document, value: unknown, flat: readonly string[]): unknown {
  const node = document.createNode(value);
  if (!isMap(node)) return node;
  for (const key of flat) {
    const child = node.get(key);
    if (isSeq(child)) child.flow = true;
    if (isMap(child)) for (const { value: one } of child.items) if (isMap(one)) one.flow = true;
  }
  return node;
}

/**
 * The text of `revisions.yaml` with one more revision; comments and what was written by hand stay.
 * @param text the file as it is, where there is one
 */
export function addRevision(text: string | undefined, revision: Revision): string {
  const document = documentOf(text, RECORD_HEAD);
  const entry = inLines(document, revision, ['anchors', 'polls']);
  if (isSeq(document.get('revisions'))) document.addIn(['revisions'], entry);
  else document.set('revisions', document.createNode([entry]));
  return document.toString(WIDE);
}

/** The text of `revisions.yaml` in which a revision is withdrawn. */
export function withdrawIn(text: string, number: number, notice: Notice): string {
  const document = documentOf(text, RECORD_HEAD);
  document.setIn(['revisions', number - 1, 'withdrawn'], notice);
  return document.toString(WIDE);
}

/** The text of `revisions.yaml` that says why nobody keeps the text up to date any more. */
export function retireIn(text: string, notice: Notice): string {
  const document = documentOf(text, RECORD_HEAD);
  document.set('retired', notice);
  return document.toString(WIDE);
}

/** What a revision adds to the ledger. */
export interface LedgerEntry {
  readonly kind: 'cases' | 'lessons';
  readonly id: string;
  /** The digest of its record. */
  readonly digest: string;
  /** The steps of a case, in the order of the text. */
  readonly steps?: readonly string[];
}

/**
 * The text of `ledger.yaml` with one more entry.
 * @param text the file as it is, where there is one
 */
export function addToLedger(text: string | undefined, { kind, id, digest, steps }: LedgerEntry): string {
  const document = documentOf(text, LEDGER_HEAD);
  if (!document.hasIn([kind, id]))
    document.setIn([kind, id], document.createNode({ revisions: [], ...(steps && { steps: [] }) }));
  document.addIn([kind, id, 'revisions'], digest);
  if (steps) {
    const known = document.getIn([kind, id, 'steps']);
    const list = isSeq(known) ? (known.toJSON() as string[]) : [];
    document.setIn([kind, id, 'steps'], document.createNode(withSteps(list, steps), { flow: true }));
  }
  return document.toString(WIDE);
}

/**
 * The text of `ledger.yaml` in which a case or lesson has another name. What it knows stays under the old name, which
 * leads to the new one for ever, and goes on under that.
 */
export function renameInLedger(text: string, kind: 'cases' | 'lessons', old: string, now: string): string {
  const document = documentOf(text, LEDGER_HEAD);
  const known = document.getIn([kind, old]);
  if (isMap(known)) document.setIn([kind, now], known.clone());
  document.setIn(['renamed', kind, old], now);
  return document.toString(WIDE);
}
