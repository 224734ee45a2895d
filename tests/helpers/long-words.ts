const WORD = 'averyverylongwordwithoutanyplacetobreakitanywhereinside';
const LINE = `2026-03-02T19:10:00Z ERROR ${'request failed url=https://example.org/orders?expand=items&trace=abcdef '.repeat(3)}LASTOFLINE`;
const COLUMNS = 12;
const cells = (text: (at: number) => string) =>
  `| ${Array.from({ length: COLUMNS }, (_, at) => text(at)).join(' | ')} |`;

/** A case and a lesson whose every name is longer than a telephone is wide, by their paths in a content folder. */
export const longWords: Readonly<Record<string, string>> = {
  'casebook.yaml': `name: ${WORD}\npublisher: ${WORD}\ncontact: ${WORD}@${WORD}.example\n`,
  'topics.yaml': `long-${WORD}: { title: ${WORD}, description: ${WORD} }\n`,
  'lessons/long-words/lesson.mdx': `---
claim: ${WORD} ${WORD}
summary: ${WORD}${WORD}
topics: [long-${WORD}]
---

${WORD}${WORD}

<Evidence at="long-words#mark-${WORD}" stance="supports">${WORD}</Evidence>

\`${WORD}${WORD}\`
`,
  'cases/long-words/case.mdx': `---
title: ${WORD}${WORD.slice(0, 30)}
summary: ${WORD}${WORD}
lang: en
status: published
published: 2026-11-22
authors:
  - { name: ${WORD} }
topics: [long-${WORD}]
setting: { platform: ${WORD}, channel: public, started: 2026-03-02 }
participants:
  - { id: ines, name: ${WORD}, handle: "@${WORD}", role: customer }
  - { id: desk, name: customer.relations.department@riverside-library.example, role: company, organization: ${WORD} }
sources:
  - { id: src-${WORD}, title: ${WORD}, publisher: ${WORD}, author: ${WORD}, kind: ${WORD}, url: "https://example.org/${WORD}/${WORD}" }
outcome: ${WORD}${WORD}
questions:
  - ${WORD}${WORD}
---

<Step id="step-${WORD}" title="${WORD}">

<Message id="m-${WORD}" from="ines" at="2026-03-02T19:10Z" fidelity="verbatim" source="src-${WORD}" locator="${WORD}">

${WORD}${WORD} <Mark id="mark-${WORD}">${WORD}</Mark> \`${WORD}${WORD}\` https://example.org/${WORD}/${WORD}

\`\`\`
${LINE}
\`\`\`

${cells((at) => `column number ${String(at)}`)}
${cells(() => '---')}
${cells((at) => (at === COLUMNS - 1 ? 'LASTOFROW' : `value ${String(at)} of the row`))}

</Message>

<Commentary on="mark-${WORD}">

${WORD}${WORD}

</Commentary>

<Poll id="poll-${WORD}" kind="opinion">

${WORD}${WORD}

<Option id="a-${WORD}">${WORD}${WORD}</Option>
<Option id="b">That</Option>

</Poll>

<Lesson ref="long-words" stance="qualifies">

${WORD}${WORD}

</Lesson>

</Step>

<Step id="end" title="The end">

<Message id="answer" from="desk" at="2026-03-02T19:20Z" fidelity="verbatim" source="src-${WORD}" replyTo="m-${WORD}">

On Thursday.

</Message>

</Step>
`,
};
