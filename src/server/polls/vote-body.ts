import { z } from 'zod';
import { problems } from './problem.ts';

/** What a page sends to vote. */
export const VoteBody = z.strictObject({
  choice: z.array(z.string().max(200)).max(200).describe('Ids of the options chosen'),
  version: z.number().int().optional().describe('The version of the poll that was answered'),
});

/** A vote as it came, by script or by form. */
export interface SentVote {
  readonly by: 'script' | 'form';
  readonly choice: readonly string[];
  readonly version: number | undefined;
  /** The language of the page that the form stands on. */
  readonly lang: string | undefined;
}

const JSON_TYPE = /^application\/json\s*(?:;|$)/i;
const FORM_TYPE = /^application\/x-www-form-urlencoded\s*(?:;|$)/i;

/** Whether a body is that of a form without script. */
export const isForm = (type: string | undefined): boolean => FORM_TYPE.test(type ?? '');

/**
 * Reads the body of a vote.
 * @throws {Problem} 415 for another media type, 400 for what is no vote
 */
export function readVote(type: string | undefined, body: string): SentVote {
  if (isForm(type)) return fromForm(new URLSearchParams(body));
  if (!JSON_TYPE.test(type ?? '')) throw problems.mediaType();
  const read = VoteBody.safeParse(parse(body));
  if (!read.success) throw problems.unreadable();
  const { choice, version } = read.data;
  return { by: 'script', choice, version, lang: undefined };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw problems.unreadable();
  }
}

function fromForm(fields: URLSearchParams): SentVote {
  const version = fields.get('version');
  return {
    by: 'form',
    choice: fields.getAll('choice'),
    version: version === null ? undefined : Number(version),
    lang: fields.get('lang') ?? undefined,
  };
}
