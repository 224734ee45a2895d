import type { Fault } from '../../text/finding.ts';
import { distance, readMoment, type Moment } from '../measures/moment.ts';
import { readDuration } from '../measures/elapsed.ts';
import type { Block, Case, Gap, Poll } from '../schema.ts';
import { isFileName } from '../missing-picture.ts';
import { isKnownLanguage, unknownLanguage } from '../known-languages.ts';
import type { Rule } from './rule.ts';

const DAY = 86_400_000;
/** Dates are of the place where something happened, which may be on the other side of the world. */
const ZONES = 14 * 3_600_000;

const blocksOf = ({ steps }: Case): Block[] => steps.flatMap(({ blocks }) => blocks);
const timeOf = (block: Block | undefined): string | undefined =>
  block && (block.type === 'message' || block.type === 'event') ? block.at : undefined;
const isTimed = (block: Block) => block.type === 'message' || block.type === 'event';

/** The duration of a gap fits the times around it. */
export const gapsFitTimes: Rule = ({ model, parsed }) => {
  const blocks = blocksOf(model);
  return blocks.flatMap((block, at): Fault[] => {
    if (block.type !== 'gap' || block.duration === undefined) return [];
    const before = timeOf(blocks.slice(0, at).findLast(isTimed));
    const after = timeOf(blocks.slice(at + 1).find(isTimed));
    if (before === undefined || after === undefined) return [];
    const problem = misfit(block, block.duration, readMoment(before), readMoment(after));
    if (problem === undefined) return [];
    const data = { duration: block.duration, before, after, problem };
    return [{ code: 'CASE-122', span: parsed.places.attribute(block, 'duration'), data }];
  });
};

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/\dS$/, 1000],
  [/^P[^T]*T\w*\dM$/, 60_000],
  [/\dH$/, 3_600_000],
  [/\dD$/, DAY],
  [/\dW$/, 7 * DAY],
  [/\dM$/, 31 * DAY],
  [/\dY$/, 366 * DAY],
];

/** A duration is as fine as its smallest unit: three days may be two and a half, or nearly four. */
function misfit({ reason }: Gap, duration: string, before: Moment, after: Moment): string | undefined {
  const between = distance(before, after);
  // Times that run backwards are told of by themselves.
  if (between.most < 0) return undefined;
  const lasts = readDuration(duration);
  const unit = UNITS.find(([form]) => form.test(duration))?.[1] ?? DAY;
  if (lasts.least - unit >= between.most) return 'is longer than the time between them';
  // Of what is lost or private, other things may have stood in the rest of the time.
  return reason === 'time' && lasts.most + unit <= between.least
    ? 'is shorter than the time between them'
    : undefined;
}

/** A conversation began no later than its first message. */
export const startsInTime: Rule = ({ model, parsed, original }) => {
  if (original || parsed.lost.has('setting')) return [];
  const { started } = model.setting;
  const first = blocksOf(model)
    .flatMap((block) => timeOf(block) ?? [])
    .map((at) => ({ at, moment: readMoment(at) }))
    .toSorted((a, b) => a.moment.start - b.moment.start)[0];
  if (!first || firstDay(started) - ZONES <= first.moment.start + (first.at.length === 10 ? DAY : 0))
    return [];
  return [
    {
      code: 'CASE-123',
      span: parsed.places.yaml(['setting', 'started']),
      data: { started, first: first.at },
    },
  ];
};

/** A poll does not close before anybody can read the case. */
export const pollsStayOpen: Rule = ({ model, parsed, original }) => {
  const { published } = model;
  if (original || published === undefined || parsed.lost.has('published')) return [];
  const polls = blocksOf(model).filter((block): block is Poll => block.type === 'poll');
  return polls.flatMap((poll): Fault[] =>
    poll.closes === undefined || lastDay(poll.closes) >= firstDay(published)
      ? []
      : [
          {
            code: 'CASE-124',
            span: parsed.places.attribute(poll, 'closes'),
            data: { closes: poll.closes, published },
          },
        ],
  );
};

const firstDay = (date: string): number => Date.parse(`${`${date}-01-01`.slice(0, 10)}T00:00:00Z`);

function lastDay(date: string): number {
  const [year = 0, month = 12, day] = date.split('-').map(Number);
  const end = new Date(0);
  if (day === undefined) end.setUTCFullYear(year, month, 0);
  else end.setUTCFullYear(year, month - 1, day);
  return end.getTime();
}

/** Letters and digits alone, by which two spellings of one name are the same. */
const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** A name that is written in one way is written so everywhere: lists, numbers and sides go by it. */
export const namesAreSpelledOnce: Rule = (subject) => {
  const { model, parsed, original } = subject;
  const platforms = [
    ...(original || parsed.lost.has('setting')
      ? []
      : [{ name: model.setting.platform, span: () => parsed.places.yaml(['setting', 'platform']) }]),
    ...blocksOf(model).flatMap((block) =>
      block.type === 'message' && block.via !== undefined
        ? [{ name: block.via, span: () => parsed.places.attribute(block, 'via') }]
        : [],
    ),
  ];
  const organizations = (original || parsed.lost.has('participants') ? [] : model.participants).flatMap(
    ({ organization }, at) =>
      organization === undefined
        ? []
        : [{ name: organization, span: () => parsed.places.yaml(['participants', at, 'organization']) }],
  );
  return [...spelledTwice('platform', platforms), ...spelledTwice('organization', organizations)];
};

function spelledTwice(
  what: string,
  names: readonly { readonly name: string; readonly span: () => Fault['span'] }[],
): Fault[] {
  const first = new Map<string, string>();
  return names.flatMap(({ name, span }): Fault[] => {
    const plain = plainName(name);
    const earlier = first.get(plain);
    if (earlier === undefined && plain !== '') first.set(plain, name);
    if (earlier === undefined || earlier === name) return [];
    return [{ code: 'CASE-125', span: span(), data: { what, name, earlier }, nearest: earlier }];
  });
}

/** Whoever takes part says something, or is named somewhere, be it by the organisation. */
export const participantsTakePart: Rule = (subject) => {
  const { model, parsed, original, text } = subject;
  if (original || parsed.hurt || parsed.lost.has('participants')) return [];
  const speaking = new Set(
    blocksOf(model).flatMap((block) => (block.type === 'message' ? [block.from] : [])),
  );
  const words = text.slice(parsed.yamlSpan.end).toLowerCase();
  const told = [model.title, model.summary, model.outcome, ...model.questions].join('\n').toLowerCase();
  return model.participants.flatMap((one, at): Fault[] => {
    if (speaking.has(one.id)) return [];
    const names = [one.id, one.name, one.handle ?? '', one.organization ?? '']
      .flatMap((name) => [name, ...name.split(/[\s,]+/)])
      .map((name) => name.toLowerCase())
      .filter((name) => name.length > 2);
    if (names.length === 0 || names.some((name) => words.includes(name) || told.includes(name))) return [];
    return [
      { code: 'CASE-127', span: parsed.places.yaml(['participants', at, 'id']), data: { name: one.name } },
    ];
  });
};

/** The words for a picture say what it shows. */
export const picturesAreDescribed: Rule = ({ model, parsed }) =>
  blocksOf(model).flatMap((block): Fault[] =>
    block.type === 'exhibit' && isFileName(block.alt)
      ? [{ code: 'CASE-126', span: parsed.places.attribute(block, 'alt'), data: { alt: block.alt } }]
      : [],
  );

/** Languages are those that somebody speaks: a tag can be well formed and mean none. */
export const languagesAreKnown: Rule = ({ model, parsed }) => {
  const inBlocks = blocksOf(model).flatMap((block) =>
    block.type === 'message'
      ? [block, ...block.translations].flatMap((one) =>
          one.lang === undefined
            ? []
            : [{ lang: one.lang, span: () => parsed.places.attribute(one, 'lang') }],
        )
      : [],
  );
  const own = parsed.lost.has('lang') ? [] : [{ lang: model.lang, span: () => parsed.places.yaml(['lang']) }];
  return [...own, ...inBlocks].flatMap(({ lang, span }): Fault[] =>
    isKnownLanguage(lang) ? [] : [unknownLanguage(lang, span())],
  );
};
