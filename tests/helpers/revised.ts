import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeContent, type TemporaryContent } from './content.ts';

const FIRST = `---
title: The late parcel
summary: A parcel is late, and nobody says so until the customer asks.
lang: en
status: published
published: 2026-01-10
authors: [{ name: Casebook editors }]
topics: [delivery]
setting: { platform: email, channel: private, started: 2026-01-02 }
participants:
  - { id: ana, name: Ana, role: customer }
  - { id: ben, name: Ben, role: agent, organization: Parcel Post }
outcome: The parcel came on the third day.
questions: [What would you have written on the first day?]
fictional: true
---

Parcel Post promises two days.

<Step id="question" title="The question">

<Message id="m1" from="ana" at="2026-01-02T09:00Z" fidelity="invented">
Where is my parcel? You said <Mark id="promise">it would be here by Monday</Mark>, and today is Wednesday.
</Message>

<Commentary id="promise-note" on="promise">
She quotes the promise back at them, word for word.
</Commentary>

<Message id="m2" from="ana" at="2026-01-02T11:30Z" fidelity="invented">
Is anybody reading this?
</Message>

<Commentary id="hint">
Two hours are not long, but nobody had told her how long it would be.
</Commentary>

</Step>

<Step id="answer" title="An answer">

<Message id="m3" from="ben" at="2026-01-02T16:00Z" fidelity="invented" replyTo="m1">
We apologise for the inconvenience. Your parcel left our warehouse yesterday and should reach you soon.
</Message>

<Poll id="what-next" kind="predict">

What does Ana write back?

<Option id="thanks">She thanks him.</Option>
<Option id="when">She asks when soon is.</Option>

<Reveal>
She asks for a day.
</Reveal>

</Poll>

<Message id="m4" from="ana" at="2026-01-02T16:20Z" fidelity="invented" replyTo="m3">
When is “soon”?
</Message>

<Event id="arrival" at="2026-01-05">
The parcel arrives.
</Event>

</Step>

<Step id="end" title="The end">

<Message id="m5" from="ana" at="2026-01-05T10:00Z" fidelity="invented">
It is here. Thank you, I suppose.
</Message>

</Step>
`;

type Edit = readonly [from: string, to: string];

const SECOND: readonly Edit[] = [
  ['today is Wednesday', 'it is Wednesday now'],
  ['We apologise for the inconvenience. Your', 'I am sorry: your'],
  ['She asks for a day.', 'She asks for a day, and gets none.'],
  [
    '<Message id="m5"',
    '<Gap id="silence" reason="time" duration="P3D">\nNobody writes.\n</Gap>\n\n<Message id="m5"',
  ],
];

const EVENT = '<Event id="arrival" at="2026-01-05">\nThe parcel arrives.\n</Event>\n\n';
const HINT =
  '<Commentary id="hint">\nTwo hours are not long, but nobody had told her how long it would be.\n</Commentary>\n\n';

const THIRD: readonly Edit[] = [
  [HINT, ''],
  [EVENT, ''],
  ['<Message id="m5"', `${EVENT}<Message id="m5"`],
  ['id="m4" from="ana" at="2026-01-02T16:20Z"', 'id="when-is-soon" from="ana" at="2026-01-02T16:25Z"'],
  ['came on the third day', 'came on the fourth day'],
];

/** A translation that says little in Spanish, which is enough to be one. */
const spanish = (text: string): string =>
  text
    .replace(/status:[\s\S]*?outcome/, 'outcome')
    .replace(/questions:.*\nfictional: true\n/, '')
    .replace('lang: en', 'lang: es')
    .replace('The late parcel', 'El paquete tardío')
    .replace('Where is my parcel?', '¿Dónde está mi paquete?');

/** Where something moved and why something is gone in revision 3, as an editor writes it. */
const RECORD = `moved: { m4: when-is-soon }
gone: { hint: It said nothing that the message does not say. }
`;

/** Freezes the case, or a lesson, as it stands. */
function revise(root: string, note: string, name = 'late-parcel'): void {
  execFileSync(process.execPath, ['src/cli/case.ts', 'revise', name, '--note', note, '--content', root], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** A content folder with one case, `late-parcel`, in three revisions; from the second on it is there in Spanish too. */
export function revisedContent(): TemporaryContent {
  const folder = join('cases', 'late-parcel');
  const content = makeContent({ 'ledger.yaml': 'format: 1\n', [join(folder, 'case.mdx')]: FIRST });
  const at = (name: string) => join(content.root, folder, name);
  const edit = (edits: readonly Edit[]) => {
    const text = edits.reduce(
      (now, [from, to]) => replaced(now, from, to),
      readFileSync(at('case.mdx'), 'utf8'),
    );
    content.write({ [join(folder, 'case.mdx')]: text, [join(folder, 'case.es.mdx')]: spanish(text) });
  };
  revise(content.root, 'First published.');
  revise(content.root, 'First published.', 'say-it-first');
  edit(SECOND);
  revise(content.root, 'The words of both messages as they were sent; in Spanish.');
  edit(THIRD);
  writeFileSync(at('revisions.yaml'), readFileSync(at('revisions.yaml'), 'utf8') + RECORD);
  revise(content.root, 'The parcel came a day later than we had said.');
  const lesson = join('lessons', 'say-it-first', 'lesson.mdx');
  content.write({
    [lesson]: replaced(
      readFileSync(join(content.root, lesson), 'utf8'),
      'wants to know first',
      'wants to know early',
    ),
  });
  revise(content.root, 'Early is enough.', 'say-it-first');
  return content;
}

function replaced(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`Not in the case: ${from}`);
  return text.replace(from, to);
}
