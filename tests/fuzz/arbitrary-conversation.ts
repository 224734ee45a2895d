import fc from 'fast-check';
import { roles } from '../../src/core/case/vocabulary.ts';
import type { Block, Case, Participant } from '../../src/core/case/schema.ts';

const prose = { html: '<p>Words.</p>', text: 'Words.' };

/** What stands in a step, before it has its place: seconds after what stood before it, where its time is known. */
type Part =
  | { readonly kind: 'message'; readonly from: number; readonly back: number; readonly pause: Pause }
  | { readonly kind: 'event'; readonly pause: Pause }
  | { readonly kind: 'gap' }
  | { readonly kind: 'narration' };

interface Pause {
  readonly seconds: number;
  readonly known: 'instant' | 'day' | 'no';
}

const pause = (timed: boolean): fc.Arbitrary<Pause> =>
  fc.record({
    seconds: fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 0, max: 1200 }) },
      { weight: 1, arbitrary: fc.integer({ min: 3600, max: 400_000 }) },
    ),
    known: timed
      ? fc.oneof(
          { weight: 8, arbitrary: fc.constant('instant' as const) },
          fc.constant('day' as const),
          fc.constant('no' as const),
        )
      : fc.constant('no' as const),
  });

/**
 * Conversations of 3 to 60 messages among 2 to 12 speakers (or as many as are asked for), with gaps, events, answers
 * to any earlier message, and steps without any message.
 */
export function conversations(timed: boolean, mostSpeakers = 12): fc.Arbitrary<Case> {
  return fc.integer({ min: 2, max: mostSpeakers }).chain((speakers) => {
    const message = fc.record({
      kind: fc.constant('message' as const),
      from: fc.nat(speakers - 1),
      back: fc.nat(12),
      pause: pause(timed),
    });
    const other = fc.oneof(
      fc.record({ kind: fc.constant('event' as const), pause: pause(timed) }),
      fc.record({ kind: fc.constant('gap' as const) }),
      fc.record({ kind: fc.constant('narration' as const) }),
    );
    return fc
      .record({
        roles: fc.array(fc.constantFrom(...roles), { minLength: speakers, maxLength: speakers }),
        messages: fc.array(message, { minLength: 3, maxLength: 60 }),
        others: fc.array(fc.record({ part: other, before: fc.nat(60) }), { maxLength: 10 }),
        ends: fc.array(fc.nat(70), { maxLength: 8 }),
      })
      .map(({ roles: theirs, messages, others, ends }) => {
        const parts: Part[] = [...messages];
        for (const { part, before } of others) parts.splice(Math.min(before, parts.length), 0, part);
        return conversationOf(theirs, parts, ends);
      });
  });
}

function conversationOf(
  theirRoles: readonly Participant['role'][],
  parts: readonly Part[],
  ends: readonly number[],
): Case {
  const ids: string[] = [];
  let time = Date.parse('2026-01-05T08:30:00Z');
  const at = ({ seconds, known }: Pause) => {
    time += seconds * 1000;
    const text = new Date(time).toISOString();
    return known === 'no' ? {} : { at: known === 'day' ? text.slice(0, 10) : `${text.slice(0, 19)}Z` };
  };
  const blocks = parts.map((part): Block => {
    if (part.kind === 'gap') return { type: 'gap', reason: 'lost', body: prose };
    if (part.kind === 'narration') return { type: 'narration', body: prose };
    if (part.kind === 'event') return { type: 'event', body: prose, ...at(part.pause) };
    const replyTo = part.back === 0 ? undefined : ids[ids.length - part.back];
    const id = `m${ids.length}`;
    ids.push(id);
    return {
      type: 'message',
      id,
      from: `p${part.from}`,
      fidelity: 'invented',
      edited: false,
      deleted: false,
      body: prose,
      marks: [],
      redactions: [],
      translations: [],
      ...(replyTo !== undefined && { replyTo }),
      ...at(part.pause),
    };
  });
  const cuts = [
    0,
    ...ends.map((end) => Math.min(end, blocks.length)).toSorted((a, b) => a - b),
    blocks.length,
  ];
  const steps = cuts.slice(1).map((end, step) => ({
    type: 'step' as const,
    id: `s${step}`,
    title: `Step ${step}`,
    blocks: blocks.slice(cuts[step], end),
  }));
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
    participants: theirRoles.map((role, number) => ({
      id: `p${number}`,
      name: `Speaker ${number}`,
      role,
      pseudonym: false,
    })),
    sources: [],
    outcome: 'None.',
    questions: [],
    citedBy: [],
    fictional: true,
    allow: [],
    steps,
  };
}
