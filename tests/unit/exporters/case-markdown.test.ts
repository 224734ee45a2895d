import { expect, test } from 'vitest';
import { caseMarkdown } from '../../../src/adapters/exporters/index.ts';
import { parseCase } from '../../../src/core/case/parse/index.ts';
import { createUrls } from '../../../src/core/url.ts';
import { words } from '../../../src/i18n/index.ts';

const context = {
  urls: createUrls('/', 'https://a.example'),
  claims: new Map([['say-it-first', 'Say it first.']]),
  topics: new Map([['refunds', 'Refunds']]),
};

const source = (lang: string) => `---
title: A parcel *lost*
summary: It went missing.
lang: ${lang}
status: published
published: 2026-01-05
authors: [{ name: Ana Ruiz }, { name: Luis }]
topics: [refunds]
setting: { platform: email, channel: private, started: 2026-01 }
participants:
  - { id: ana, name: Ana, handle: "@ana", role: customer, pseudonym: true }
  - { id: desk, name: Desk, role: agent, organization: Parcels }
sources:
  - { id: post, title: A post, kind: article, publisher: The Paper, date: 2026-01, lang: es, url: "https://b.example/", archived: "https://c.example/", archivedOn: 2026-01-06 }
outcome: It was paid.
questions: [Why?]
citedBy: [{ title: A course, year: 2026 }]
---

Before it began.

<Step id="lost" title="It is lost">

<Message id="m1" from="ana" at="2026-01-02T09:00Z" fidelity="verbatim" source="post" locator="paragraph 2">

Where is <Mark id="parcel">my parcel</Mark>? I live in <Redacted reason="private" />.

![A box](photo.png)

<Translation lang="es" by="Luis">

¿Dónde está?

</Translation>

</Message>

<Commentary id="note" on="parcel">

She asks *once*.

</Commentary>

<Gap reason="time" duration="P3D">

Nothing.

</Gap>

<Message id="m2" from="desk" replyTo="m1" via="phone" fidelity="paraphrased" source="post" edited>

Found.

</Message>

<Poll id="next" kind="check">

What came next?

<Option id="a" correct>Money</Option>
<Option id="b">

Nothing

<Why>

It did.

</Why>

</Option>

<Reveal>

Money came.

</Reveal>

</Poll>

<Lesson ref="say-it-first" stance="supports">

They said it late.

</Lesson>

</Step>
`;

function markdownOf(lang: string): string {
  const { model, faults } = parseCase({
    text: source(lang),
    slug: 'parcel',
    pictures: new Set(['photo.png']),
  });
  expect(faults).toEqual([]);
  if (!model) throw new Error('no model');
  return caseMarkdown(model, context);
}

const t = words('en');
const english = () => markdownOf('en');

test('it names the revision that holds its words, and a heading is the title of its step alone', () => {
  const { model } = parseCase({ text: source('en'), slug: 'parcel', pictures: new Set(['photo.png']) });
  if (!model) throw new Error('no model');
  const address = 'https://a.example/cases/parcel/r2/';
  const text = caseMarkdown(model, { ...context, revision: { number: 2, date: '2026-03-09', address } });
  expect(text).toContain(`- **${t.revisions.revision}:** 2, 2026-03-09, <${address}>\n`);
  expect(english()).not.toContain(`**${t.revisions.revision}:**`);
  const headings = [...text.matchAll(/^## (\d.*)$/gm)].map(([, words]) => words);
  expect(headings).toEqual(model.steps.map(({ title }, index) => `${String(index + 1)}. ${title}`));
  for (const { id } of model.steps)
    expect(text).toContain(`\n\n[#${id}](https://a.example/cases/parcel/#${id})\n\n`);
});

test('it begins with the facts and the speakers', () => {
  expect(english()).toMatch(/^# A parcel \\\*lost\\\*\n\nIt went missing\.\n\n- \*\*/);
  expect(english()).toContain(`- **${t.closing.outcome}:** It was paid.\n`);
  expect(english()).toContain(`- **${t.header.topics}:** Refunds\n`);
  expect(english()).toContain(`- **${t.header.authors}:** Ana Ruiz, Luis\n`);
  expect(english()).toContain(
    `- **Ana** (@ana), customer (${t.header.pseudonym})\n- **Desk**, ${t.roles.agent}, Parcels\n`,
  );
});

test('a message is a quotation, with who said it, when, how near the words are, and its id', () => {
  expect(english()).toContain(
    `**Ana** (customer; 2026-01-02T09:00Z; ${t.fidelity.verbatim} [1], paragraph 2; #m1):

> Where is my parcel? I live in [removed: private].
>
> ![A box](https://a.example/cases/parcel/photo.png)

`,
  );
  const told = `${t.message.answers('Ana')}; ${t.fidelity.paraphrased} [1]; #m2`;
  expect(english()).toContain(`; ${told}):\n\n> Found.\n\n${t.message.edited}\n`);
  expect(english()).toContain(`${t.message.translatedBy('Luis')}:\n\n> ¿Dónde está?\n`);
});

test('what the editor says is marked as the editor’s', () => {
  expect(english()).toContain(`**${t.quotation.commentary}, “my parcel” (#note):**\n\nShe asks *once*.\n`);
});

test('gaps, polls and lessons are told in words', () => {
  expect(english()).toContain(`**${t.gap.time}, 3 days:**\n\nNothing.\n`);
  expect(english()).toContain(
    `(#next):**\n\nWhat came next?\n\n- Money\n\n  **${t.poll.right}**\n\n- Nothing\n\n  It did.\n`,
  );
  expect(english()).toContain(`**${t.poll.answer}:**\n\nMoney came.\n`);
  expect(english()).toContain(`(supports):** [Say it first.](https://a.example/lessons/say-it-first/)\n`);
});

test('it ends with the sources and the address', () => {
  const [, end = ''] = english().split(`## ${t.closing.sources}\n\n`);
  expect(end).toMatch(
    /^1\. \[A post\]\(https:\/\/b\.example\/\)\. The Paper, article, 2026-01, .*\(https:\/\/c\.example\/\)\n/,
  );
  expect(end).toMatch(/\n\n<https:\/\/a\.example\/cases\/parcel\/>\n$/);
});

test('what is said around it is in the language of the case where we have it', () => {
  expect(markdownOf('es')).toContain(`## ${words('es').closing.sources}\n`);
  expect(markdownOf('de')).toContain(`## ${t.closing.sources}\n`);
});
