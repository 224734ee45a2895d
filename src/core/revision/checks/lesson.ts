import { frontMatterSpan } from '../../case/parse/index.ts';
import { parseLesson, type ParsedLesson } from '../../lesson/parse.ts';
import type { Fault } from '../../text/finding.ts';
import { frozenName, type Kept } from '../frozen.ts';
import { START, type Located, type Promised } from './promise.ts';
import { checkRecord, type CheckedRecord } from './record.ts';
import { own } from '../../text/own.ts';

const FILE = 'lesson.mdx';

/** Checks what a lesson has promised, as `checkPromise` does for a case; its one text has no ids to lose. */
export function checkLessonPromise(
  id: string,
  kept: Kept,
  text: string,
  { facts, yaml }: ParsedLesson,
  promised: Promised,
): CheckedRecord {
  const record = checkRecord({ what: 'lesson', id, current: FILE }, kept, promised);
  const { revisions } = record;
  if (!facts || !yaml) return record;
  const span = yaml.valueAt(['status']);
  const here = (fault: Fault): Located => ({ name: FILE, text, fault });
  const newest = revisions?.revisions.at(-1);
  if (!revisions || !newest) {
    const unfrozen = facts.status !== 'draft' && kept.revisions === undefined && !promised.editing;
    const data = { what: 'lesson', status: facts.status, id };
    const fault = here({ code: 'CASE-064', span, data });
    return unfrozen && record.faults.length === 0 ? { revisions, faults: [fault] } : record;
  }
  const { number, files } = newest;
  if (facts.status === 'draft') {
    const fault = here({ code: 'CASE-073', span, data: { what: 'lesson', number, id } });
    return { revisions, faults: [...record.faults, fault] };
  }
  const frozen = frozenName(number, FILE);
  if (promised.editing || kept.digests[FILE] === own(files, frozen)) return record;
  const before = kept.frozen.find(({ name }) => name === frozen)?.text;
  const at = before === undefined ? undefined : differingPlace(before, text);
  if (at === undefined) return record;
  const data = { problem: 'The words of lesson.mdx changed', number, id };
  const fault = here({ code: 'CASE-065', span: at, data });
  return { revisions, faults: [...record.faults, fault] };
}

/** Where the words of a lesson begin to differ; its status is not among them. */
function differingPlace(before: string, now: string): Fault['span'] | undefined {
  const body = (text: string) => text.slice(frontMatterSpan(text)?.all.end ?? 0).trim();
  const { facts: old } = parseLesson(before);
  const { facts, yaml } = parseLesson(now);
  const key = Object.keys({ ...old, ...facts })
    .filter((name) => name !== 'status')
    .find((name) => JSON.stringify(valueOf(old, name)) !== JSON.stringify(valueOf(facts, name)));
  if (key !== undefined) return yaml?.valueAt([key]) ?? START;
  if (body(before) === body(now)) return undefined;
  const start = now.indexOf(body(now)) + sharedStart(body(before), body(now));
  return { start, end: Math.min(now.length, start + 1) };
}

function sharedStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}

const valueOf = (facts: object | undefined, key: string): unknown => own(facts, key);
