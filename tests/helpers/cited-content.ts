import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeContent, type TemporaryContent } from './content.ts';
import { head, message } from './late-parcel.ts';
import { edit, publish } from './published.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/pictures');

/** Two pictures of other bytes, which stand under one name in two revisions. */
export const PICTURES = {
  second: readFileSync(join(FIXTURES, 'grey.png')),
  third: readFileSync(join(FIXTURES, 'green.png')),
} as const;

/** Why something was done, as the commands were told. */
export const REASONS = {
  withdrawn: 'Ana asked for her umbrella not to be named.',
  retired: 'Parcel Post is no more.',
  gone: 'It said nothing that the message does not say.',
} as const;

const caseOf = (title: string, first: string, second: string) =>
  `${head
    .replace('status: draft', 'status: published\npublished: 2026-01-10')
    .replace('The late parcel', title)}
<Step id="question" title="The question">

${message(first, 'first')}
<Commentary id="hint">

A hint for ${title}.

</Commentary>

</Step>

<Step id="answer" title="The answer">

${message(second, 'second').replace('from="ana"', 'from="ben"')}
</Step>
`;

const spanishOf = (text: string) =>
  text
    .replace(/status:[\s\S]*?outcome/, 'outcome')
    .replace('fictional: true\n', '')
    .replace('lang: en', 'lang: es')
    .replace('The late parcel', 'El paquete tardío');

const LESSON = `---
claim: Say that it is late before the customer asks.
summary: A delay that the customer finds out alone costs more trust than the delay.
topics: [delivery]
---

Whoever waits wants to know first.

<Evidence at="quoted-parcel#second" stance="supports" revision="1">It comes on Monday</Evidence>

<Evidence at="quoted-parcel#first" stance="qualifies">Where is it</Evidence>

<Evidence at="old-parcel#second" stance="challenges">It is under way</Evidence>
`;

const LATE = 'cases/late-parcel';
const LESSON_FILE = 'lessons/say-it-first/lesson.mdx';

/** Three revisions of `late-parcel`: the first in English alone, the others with a picture and in Spanish. */
async function reviseLateParcel({ root, write }: TemporaryContent): Promise<void> {
  write({
    [`${LATE}/case.mdx`]: caseOf('The late parcel', 'Where is my umbrella?', 'It comes on Tuesday.'),
  });
  await publish(root, LATE, 'First published.', '2026-01-10');
  edit(root, `${LATE}/case.mdx`, (text) =>
    text
      .replace('my umbrella', '<Mark id="what">my parcel</Mark>')
      .replace(
        '<Commentary',
        '<Exhibit src="./label.png" alt="The label on the box">\n\nThe label.\n\n</Exhibit>\n\n<Commentary on="first"',
      ),
  );
  write({
    [`${LATE}/case.es.mdx`]: spanishOf(readFileSync(join(root, LATE, 'case.mdx'), 'utf8')),
    [`${LATE}/label.png`]: PICTURES.second,
  });
  await publish(root, LATE, 'Without the umbrella; in Spanish.', '2026-02-10');
  edit(root, `${LATE}/case.mdx`, (text) =>
    text
      .replace(/<Commentary[\s\S]*?<\/Commentary>\n/, '')
      .replace('id="second"', 'id="day"')
      .replace('on Tuesday', 'on Thursday')
      .replace(
        '<Step id="answer"',
        `<Step id="silence" title="Nobody answers">\n\n${message('Is anybody there?', 'again')}\n</Step>\n\n<Step id="answer"`,
      ),
  );
  write({
    [`${LATE}/case.es.mdx`]: spanishOf(readFileSync(join(root, LATE, 'case.mdx'), 'utf8')),
    [`${LATE}/label.png`]: PICTURES.third,
  });
  edit(
    root,
    `${LATE}/revisions.yaml`,
    (text) => `${text}moved: { second: day }\ngone: { hint: ${REASONS.gone} }\n`,
  );
  await publish(root, LATE, 'The day, and the silence before it.', '2026-03-10');
}

/**
 * A content folder in which everything happened that can happen to what was published. `late-parcel` has three
 * revisions, the first withdrawn; `quoted-parcel` has two, and a lesson quotes the first; `old-parcel` is called
 * `named-parcel` now; `ended-parcel` is retired.
 */
export async function citedContent(): Promise<TemporaryContent> {
  const content = makeContent({ 'ledger.yaml': 'format: 1\n' });
  const { root, write } = content;
  const command = (...args: string[]) =>
    execFileSync(process.execPath, ['src/cli/case.ts', ...args, '--content', root], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  await reviseLateParcel(content);
  write({
    'cases/quoted-parcel/case.mdx': caseOf('The quoted parcel', 'Where is it?', 'It comes on Monday.'),
    'cases/ended-parcel/case.mdx': caseOf('The ended parcel', 'Where was it?', 'It came.'),
    'cases/old-parcel/case.mdx': caseOf('The named parcel', 'Where?', 'It is under way.').replace(
      '<Commentary',
      '<Exhibit src="./label.png" alt="The label">\n\nThe label.\n\n</Exhibit>\n\n<Commentary on="first"',
    ),
    'cases/old-parcel/label.png': PICTURES.second,
  });
  for (const slug of ['quoted-parcel', 'ended-parcel', 'old-parcel']) await publish(root, `cases/${slug}`);
  await publish(root, 'lessons/say-it-first');
  write({ [LESSON_FILE]: LESSON });
  await publish(root, 'lessons/say-it-first', 'With what was said.', '2026-03-05');
  edit(root, 'cases/quoted-parcel/case.mdx', (text) => text.replace('on Monday', 'on Sunday'));
  await publish(root, 'cases/quoted-parcel', 'The day as it was said.', '2026-03-10');
  command('withdraw', 'late-parcel', '--revision', '1', '--reason', REASONS.withdrawn);
  command('retire', 'ended-parcel', '--reason', REASONS.retired);
  command('rename', 'old-parcel', 'named-parcel');
  return content;
}
