import type { Case, Gap, Message, Participant } from '../../../src/core/case/schema.ts';

const prose = (text: string) => ({ html: `<p>${text}</p>`, text });

export const customer: Participant = { id: 'ana', name: 'Ana', role: 'customer', pseudonym: false };
export const agent = (id: string, organization?: string): Participant => ({
  id,
  name: id,
  role: 'agent',
  pseudonym: false,
  ...(organization !== undefined && { organization }),
});

/** A message by somebody, at a time where one is given; its id is given too. */
export function said(id: string, from: string, at?: string, more: Partial<Message> = {}): Message {
  return {
    type: 'message',
    id,
    from,
    fidelity: 'invented',
    edited: false,
    deleted: false,
    body: prose('two words'),
    marks: [],
    redactions: [],
    translations: [],
    ...(at !== undefined && { at }),
    ...more,
  };
}

export const pause = (duration: string, reason: Gap['reason'] = 'time'): Gap => ({
  type: 'gap',
  reason,
  duration,
  body: prose('Nothing.'),
});

/** A case of one step with the given blocks. */
export function caseOf(
  participants: Participant[],
  blocks: (Message | Gap)[],
  more: Partial<Case> = {},
): Case {
  return {
    format: 1,
    slug: 'a-case',
    title: 'A case',
    summary: 'A case.',
    lang: 'en',
    status: 'draft',
    authors: [{ name: 'Somebody' }],
    topics: ['refunds'],
    setting: { platform: 'mail', channel: 'private', started: '2026' },
    participants,
    sources: [],
    outcome: 'None.',
    questions: [],
    citedBy: [],
    fictional: true,
    allow: [],
    steps: [{ type: 'step', id: 'one', title: 'One', blocks }],
    ...more,
  };
}
