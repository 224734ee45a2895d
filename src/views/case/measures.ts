import { isolated } from '../../core/text/direction.ts';
import type { MeasureRow, MeasuresProps, Proof } from '../../components/case/props.ts';
import {
  measure,
  type Count,
  type Days,
  type Elapsed,
  type Speaker,
} from '../../core/case/measures/index.ts';
import { direction, formatDuration, formatNumber } from '../../i18n/index.ts';
import type { Context } from './context.ts';

/** The numbers of a case in words, each with links to the messages that prove it. */
export function measuresOf(context: Context): MeasuresProps {
  const { model, t, lang } = context;
  const measures = measure(model);
  const proofs = proofsOf(context);
  const number = (value: number) => formatNumber(lang, value);
  const row = (name: string, { value, known }: Reading, ids: readonly string[]): MeasureRow => ({
    name,
    value,
    known,
    proofs: ids.map((id) => proofs(id)),
  });
  const count = (name: string, { count: times, messages }: Count) =>
    row(name, { value: number(times), known: true }, messages);
  return {
    rows: [
      row(t.measures.span, daysIn(measures.days, context), measures.days.messages),
      row(
        t.measures.longestSilence,
        elapsedIn(measures.longestSilence, context),
        measures.longestSilence.messages,
      ),
      ...measures.organizations.flatMap(({ organization, firstReply, handOffs }) => {
        const name = isolated(organization ?? t.measures.organisation, direction(lang));
        return [
          row(t.measures.firstReply(name), elapsedIn(firstReply, context), firstReply.messages),
          count(t.measures.handOffs(name), handOffs),
        ];
      }),
      count(t.measures.channelSwitches, measures.channelChanges),
    ],
    speakers: talkative(measures.speakers, context).map(({ name, messages, words }) => ({
      name,
      messages: number(messages.length),
      words: number(words),
      proofs: messages.map((id) => ({ text: proofs(id).step, href: `#${id}`, label: proofs(id).text })),
    })),
    total: { messages: number(measures.messages), words: number(measures.words) },
  };
}

const MOST_WHO_SPOKE_ONCE = 3;

/** Who said how much; where many spoke only once, they stand together in the last row. */
function talkative(all: readonly Speaker[], { speakers, t }: Context) {
  const named = all.map((one) => ({ ...one, name: speakers.get(one.participant)?.name ?? one.participant }));
  const once = named.filter(({ messages }) => messages.length === 1);
  if (once.length <= MOST_WHO_SPOKE_ONCE) return named;
  return [
    ...named.filter((one) => !once.includes(one)),
    {
      name: t.measures.once(once.length),
      messages: once.flatMap(({ messages }) => messages),
      words: once.reduce((sum, { words }) => sum + words, 0),
    },
  ];
}

interface Reading {
  readonly value: string;
  readonly known: boolean;
}

function elapsedIn(elapsed: Elapsed, { t, lang }: Context): Reading {
  const time = (span: { seconds: number }) => formatDuration(lang, span.seconds);
  switch (elapsed.known) {
    case 'exact':
      return { value: time(elapsed.value), known: true };
    case 'interval':
      return { value: t.measures.between(time(elapsed.least), time(elapsed.most)), known: true };
    case 'at-least':
      return { value: t.measures.atLeast(time(elapsed.least)), known: true };
    case 'none':
      return { value: t.measures.none, known: true };
    case 'not-known':
      return { value: t.measures.unknown, known: false };
  }
}

function daysIn(days: Days, { t }: Context): Reading {
  if (days.known === 'not-known') return { value: t.measures.unknown, known: false };
  const value = t.measures.days(days.days);
  return { value: days.known === 'exact' ? value : t.measures.atLeast(value), known: true };
}

/** Finds the words for a link to a message: who said it, in which step. */
function proofsOf({ model, speakers, t }: Context): (id: string) => Proof & { readonly step: string } {
  const places = new Map(
    model.steps.flatMap((step, index) =>
      step.blocks.flatMap((block) =>
        block.type === 'message' ? [[block.id, { from: block.from, step: index + 1 }] as const] : [],
      ),
    ),
  );
  return (id) => {
    const place = places.get(id);
    const name = speakers.get(place?.from ?? '')?.name ?? id;
    const step = t.lesson.step(place?.step ?? 0);
    return { text: `${name}, ${step}`, step: String(place?.step ?? ''), href: `#${id}` };
  };
}
