import {
  channels,
  endings,
  fidelities,
  gapReasons,
  pollKinds,
  roles,
} from '../../../src/core/case/vocabulary.ts';
import type { Chance } from './chance.ts';
import { oddAddresses, oddDates, oddDurations, oddLanguages, oddProse, oddWords } from './words.ts';

/** What a case can refer to. */
export interface Around {
  readonly topics: readonly string[];
  readonly lessons: readonly string[];
}

/** A case that an editor could have written, with odd values in every place that takes any. */
export interface OddCase {
  readonly original: string;
  /** The language and text of a translation, where there is one. */
  readonly translation: { readonly lang: string; readonly text: string } | undefined;
  /** Messages whose words stand in them once, with those words. */
  readonly quotable: readonly { readonly id: string; readonly words: string }[];
}

const ATS = ['2026-01-02', '2026-01-02T09:00Z', '2026-01-02T09:00:59+14:00', '2026-01-02T23:59-23:59', '0001-01-01', '9999-12-31T23:59Z'] as const; // prettier-ignore
const yaml = (text: string) => JSON.stringify(text).replace(/[\u2028\u2029]/g, ' ');
const attribute = (text: string) =>
  text
    .replace(/["{}<>`\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim() || 'x';

export function oddCase(chance: Chance, { topics, lessons }: Around, name: string): OddCase {
  const word = () => chance.one(oddWords);
  const date = () => chance.one(oddDates);
  const prose = () => chance.one(oddProse);
  const fictional = chance.is(2);
  const lang = chance.one(oddLanguages);
  const status = chance.one(['draft', 'published', 'published', 'retired'] as const);
  const people = chance.times(1, chance.is(10) ? 40 : 4, (at) => `p${at}`);
  const sources = fictional ? [] : chance.times(1, 3, (at) => `s${at}`);
  const entry = (facts: Readonly<Record<string, string>>) =>
    `  - { ${Object.entries(facts)
      .map(([key, value]) => `${key}: ${value}`)
      .join(', ')} }`;
  const some = (key: string, make: () => string): Record<string, string> =>
    chance.is(2) ? { [key]: make() } : {};
  const head = (title: string, facts: string) =>
    `---\ntitle: ${yaml(title)}\nsummary: ${yaml(`${word()} ${word()}`)}\noutcome: ${yaml(word())}\n${facts}---\n\n`;
  const facts = [
    `lang: ${yaml(lang)}`,
    `status: ${status}`,
    `published: ${date()}`,
    'authors:',
    entry({
      name: yaml(word()),
      ...some('given', () => yaml(word())),
      ...some('family', () => yaml(word())),
      ...some('url', () => yaml(chance.one(oddAddresses))),
      ...some('orcid', () => '0000-0002-1825-0097'),
    }),
    `topics: [${yaml(chance.one(topics))}]`,
    `setting: { platform: ${yaml(word())}, channel: ${chance.one(channels)}, started: ${date()} }`,
    'participants:',
    ...people.map((id) =>
      entry({
        id,
        name: yaml(word()),
        role: chance.one(roles),
        ...some('handle', () => yaml(word())),
        ...some('organization', () => yaml(word())),
        ...some('pseudonym', () => 'true'),
      }),
    ),
    ...(fictional
      ? ['fictional: true']
      : [
          'sources:',
          ...sources.map((id) =>
            entry({
              id,
              title: yaml(word()),
              kind: yaml(word()),
              ...some('publisher', () => yaml(word())),
              ...some('author', () => yaml(word())),
              ...some('date', date),
              ...some('url', () => yaml(chance.one(oddAddresses))),
              ...some('accessed', date),
              ...some('archived', () => yaml(chance.one(oddAddresses))),
              ...some('lang', () => chance.one(oddLanguages)),
            }),
          ),
        ]),
    ...(chance.is(2) ? [`ending: ${chance.one(endings)}`] : []),
    ...(chance.is(3)
      ? [`license: ${yaml(chance.one(['MIT OR (Apache-2.0)', 'LicenseRef-x', 'CC0-1.0', word()]))}`]
      : []),
    ...(chance.is(3) ? [`questions: [${yaml(word())}, ${yaml(word())}]`] : []),
    ...(chance.is(4)
      ? [
          'citedBy:',
          entry({
            title: yaml(word()),
            ...some('year', () => '1'),
            ...some('url', () => yaml(chance.one(oddAddresses))),
          }),
        ]
      : []),
    '',
  ].join('\n');

  const quotable: { id: string; words: string }[] = [];
  let count = 0;
  const id = (kind: string) => `${kind}-${(count += 1)}`;
  const by = () => chance.maybe(() => ` by="${attribute(word())}"`);
  const source = () =>
    fictional || chance.is(2) ? '' : ` source="${chance.one(sources)}" locator="${attribute(word())}"`;
  const message = () => {
    const own = id('m');
    const fidelity = fictional ? 'invented' : chance.one(fidelities.filter((one) => one !== 'invented'));
    const from = fictional ? '' : ` source="${chance.one(sources)}"`;
    const extras = `${chance.maybe(() => ` at="${chance.one(ATS)}"`)}${chance.maybe(() => ` via="${attribute(word())}"`)}${chance.maybe(() => ` lang="${chance.one(oddLanguages)}"`)}${chance.is(5) ? ' edited' : ''}${chance.is(6) ? ' deleted' : ''}`;
    const words = `Said as number ${count} of ${name}`;
    if (chance.is(2)) quotable.push({ id: own, words });
    const mark = chance.is(3)
      ? `\n\nHere is <Mark id="${id('k')}">a *marked* phrase</Mark>${chance.is(2) ? ' and <Redacted reason="private" />' : ''}.`
      : '';
    const translation = chance.is(5)
      ? `\n\n<Translation lang="${chance.one(oddLanguages)}"${by()}>\n\nThe same.\n\n${prose()}\n\n</Translation>`
      : '';
    return `<Message id="${own}" from="${chance.one(people)}" fidelity="${fidelity}"${from}${extras}>\n\n${words}.\n\n${prose()}${mark}${translation}\n\n</Message>`;
  };
  const poll = () => {
    const kind = chance.one(pollKinds);
    const options = chance.times(
      2,
      chance.is(8) ? 12 : 4,
      (at) =>
        `<Option id="o${at}"${kind === 'check' && at === 0 ? ' correct' : ''}>Answer ${attribute(word())}</Option>`,
    );
    return `<Poll id="${id('q')}" kind="${kind}"${chance.is(3) ? ' multiple' : ''}${chance.is(3) ? ` closes="${date()}"` : ''}${chance.is(4) ? ' version="999999"' : ''}>\n\n${prose()}\n\nWhat now?\n\n${options.join('\n')}\n\n${chance.maybe(() => `<Reveal>\n\n${prose()}\n\n</Reveal>\n\n`)}</Poll>`;
  };
  const blocks: readonly (() => string)[] = [
    message,
    message,
    () => `${message()}\n\n<Commentary${by()}>\n\nA note.\n\n${prose()}\n\n</Commentary>`,
    () =>
      `<Gap id="${id('g')}" reason="${chance.one(gapReasons)}"${chance.is(2) ? ` duration="${chance.one(oddDurations)}"` : ''} />`,
    () =>
      `<Event id="${id('e')}"${chance.maybe(() => ` at="${chance.one(ATS)}"`)}${source()}>\n\n${prose()}\n\n</Event>`,
    poll,
    () => `Narration: ${word().replace(/[<{`\\&>]/g, '')}`,
    ...(lessons.length > 0
      ? [
          () =>
            `{/* a note with <Tags> and {braces} */}\n\n<Lesson ref="${chance.one(lessons)}" stance="qualifies">\n\n${prose()}\n\n</Lesson>`,
        ]
      : []),
    () =>
      `<Exhibit src="dot.png" alt="${attribute(word())}, shown"${fictional ? '' : ` source="${chance.one(sources)}"`}>\n\n${prose()}\n\n</Exhibit>`,
  ];
  const steps = chance.times(1, chance.is(12) ? 30 : 4, (at) => {
    // One lesson block a step: two stances towards one lesson would be an error.
    const inside = [message, ...chance.times(0, 4, () => chance.one(blocks))].map((make) => make());
    return `<Step id="step-${at}" title="${attribute(word())}">\n\n${inside.join('\n\n')}\n\n</Step>`;
  });
  const body = `${chance.maybe(() => `Opening words.\n\n`)}${steps.join('\n\n')}\n\n${chance.maybe(() => 'Closing words.\n')}`;
  const other = chance.one(oddLanguages.filter((one) => one.toLowerCase() !== lang.toLowerCase()));
  return {
    original: head(word(), facts) + body,
    translation: chance.is(4)
      ? {
          lang: other,
          text:
            head(word(), `lang: ${yaml(other)}\n`) +
            body.replaceAll('{/* a note with <Tags> and {braces} */}', ''),
        }
      : undefined,
    quotable,
  };
}
