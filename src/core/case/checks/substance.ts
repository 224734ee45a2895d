import type { Fault } from '../../text/finding.ts';
import { codeOf, LONGEST_LINE, type Colouring } from '../code.ts';
import { missingPicture } from '../missing-picture.ts';
import { pictureName } from '../parse/index.ts';
import type { Block, Poll, Prose } from '../schema.ts';
import type { Rule, Subject } from './rule.ts';
import { own } from '../../text/own.ts';

/** A case has at least one step and one message. */
export const hasStepsAndMessages: Rule = ({ model, parsed, text }) => {
  if (parsed.hurt) return [];
  const end = Math.min(text.length, parsed.yamlSpan.end + 3);
  const span = { start: parsed.yamlSpan.end, end };
  if (model.steps.length === 0) return [{ code: 'CASE-037', span }];
  const hasMessage = model.steps.some(({ blocks }) => blocks.some(({ type }) => type === 'message'));
  return hasMessage ? [] : [{ code: 'CASE-038', span }];
};

const ADVICE: Record<string, string> = {
  Message: 'Write the words, or tell that they are missing with <Gap> or <Redacted>',
  Commentary: 'Say what you make of it, or delete the block',
  Event: 'Say what happened',
  Lesson: 'Say how this step bears on the lesson',
  Poll: 'Write the question before the first option',
  Option: 'Write the answer that a reader can choose',
  Why: 'Say why this answer is right or wrong, or delete the block',
  Reveal: 'Say what happened, or delete the block',
  Translation: 'Write the translation, or delete the block',
};

/** Blocks that say something say it. */
export const blocksHaveWords: Rule = (subject) =>
  subject.model.steps.flatMap(({ blocks }) => blocks.flatMap((block) => emptyIn(subject, block)));

function emptyIn({ parsed }: Subject, block: Block): Fault[] {
  const check = (node: object, name: string, prose: Prose): Fault[] =>
    prose.text === '' && !parsed.places.isHurt(node)
      ? [
          {
            code: 'CASE-039',
            span: parsed.places.block(node),
            data: { name, advice: own(ADVICE, name) ?? 'Write it' },
          },
        ]
      : [];
  switch (block.type) {
    case 'message':
      return [
        ...(block.deleted !== false ? [] : check(block, 'Message', block.body)),
        ...block.translations.flatMap((translation) => check(translation, 'Translation', translation.body)),
      ];
    case 'commentary':
      return check(block, 'Commentary', block.body);
    case 'event':
      return check(block, 'Event', block.body);
    case 'lesson':
      return check(block, 'Lesson', block.body);
    case 'poll':
      return [
        ...check(block, 'Poll', block.question),
        ...block.options.flatMap((option) => check(option, 'Option', option.body)),
        ...block.options.flatMap((option) => (option.why ? check(option, 'Why', option.why) : [])),
        ...(block.reveal ? check(block, 'Reveal', block.reveal) : []),
      ];
    default:
      return [];
  }
}

/** Code is shown in colours, where there is not too much of it. */
export const codeHasColours: Rule = ({ model, parsed }) =>
  codeOf(model).flatMap(({ block: { code, language }, plain }): Fault[] => {
    const fence = plain && parsed.fences.find((one) => one.code === code);
    return fence ? [{ code: 'CASE-080', span: fence.span, data: PLAIN[plain](language) }] : [];
  });

const PLAIN: Readonly<Record<NonNullable<Colouring['plain']>, (language: string) => Fault['data'] & object>> =
  {
    language: (language) => ({
      problem: `Code in "${language}" is shown without colours`,
      advice: 'Give it the language that is nearest, such as html or ts, or allow CASE-080',
    }),
    'long line': () => ({
      problem: `A line here has more than ${String(LONGEST_LINE)} characters, and is shown without colours`,
      advice: 'Part the line, keep what the case is about, or allow CASE-080',
    }),
    'much code': () => ({
      problem: 'There is so much code in this case that what stands here is shown without colours',
      advice: 'Keep the lines that the case is about, or allow CASE-080',
    }),
  };

/** Exhibits show pictures that lie beside the case. */
export const exhibitsAreThere: Rule = ({ model, parsed, pictures, others }) =>
  model.steps.flatMap(({ blocks }) =>
    blocks.flatMap((block): Fault[] => {
      if (block.type !== 'exhibit') return [];
      const name = pictureName(block.src);
      if (name !== undefined && pictures.has(name)) return [];
      return [missingPicture(block.src, parsed.places.attribute(block, 'src'), pictures, others)];
    }),
  );

/** A poll offers a choice, its right answers fit its kind, and one asked again matches the first. */
export const pollsAreSound: Rule = (subject) => {
  const polls = subject.model.steps.flatMap(({ blocks }) =>
    blocks.filter((block): block is Poll => block.type === 'poll'),
  );
  return polls.flatMap((poll, at) => {
    const span = subject.parsed.places.block(poll);
    const few: Fault[] =
      poll.options.length < 2 && !subject.parsed.places.isHurt(poll)
        ? [{ code: 'CASE-040', span, data: { count: poll.options.length } }]
        : [];
    return [...few, ...rightAnswers(subject, poll), ...askedAgain(subject, poll, polls.slice(0, at))];
  });
};

function rightAnswers({ parsed }: Subject, poll: Poll): Fault[] {
  const right = poll.options.filter(({ correct }) => correct);
  const fault = (node: object, attribute: string | undefined, problem: string, advice: string): Fault[] => {
    const span =
      attribute === undefined ? parsed.places.block(node) : parsed.places.attribute(node, attribute);
    return [{ code: 'CASE-041', span, data: { problem, advice } }];
  };
  const [first, second] = right;
  if (poll.kind === 'check' && !first && !parsed.places.isHurt(poll)) {
    return fault(
      poll,
      undefined,
      'A poll that checks knowledge has no right answer',
      'Add "correct" to the option that is right',
    );
  }
  if (poll.kind === 'opinion' && first) {
    return fault(
      first,
      'correct',
      'An opinion has no right answer',
      'Delete "correct", or make the poll kind="check"',
    );
  }
  if (!poll.multiple && second) {
    return fault(
      second,
      'correct',
      'Two answers are right and a reader may choose only one',
      'Add "multiple" to the poll, or keep one "correct"',
    );
  }
  const explained = poll.kind === 'opinion' ? poll.options.find(({ why }) => why) : undefined;
  if (!explained) return [];
  return fault(
    explained,
    undefined,
    'An opinion poll explains an answer with <Why>',
    'Put it into a <Commentary>, or make the poll kind="check" or kind="predict"',
  );
}

function askedAgain({ parsed }: Subject, poll: Poll, earlier: readonly Poll[]): Fault[] {
  if (poll.again === undefined) return [];
  const first = earlier.find(({ id }) => id === poll.again);
  const ids = ({ options }: Poll) =>
    options
      .map(({ id }) => id)
      .toSorted()
      .join(' ');
  const reason = !first
    ? 'no poll of that id stands before it'
    : first.kind !== 'opinion' || poll.kind !== 'opinion'
      ? 'both must be of kind "opinion"'
      : ids(first) !== ids(poll) && !parsed.places.isHurt(first) && !parsed.places.isHurt(poll)
        ? 'their options have different ids'
        : first.multiple !== poll.multiple
          ? 'only one of them takes several answers'
          : undefined;
  if (reason === undefined) return [];
  return [
    { code: 'CASE-042', span: parsed.places.attribute(poll, 'again'), data: { id: poll.again, reason } },
  ];
}
