import { citationWords } from '../../../src/adapters/citations/words.ts';
import { parseCase } from '../../../src/core/case/parse/index.ts';
import type { Case } from '../../../src/core/case/schema.ts';
import { citePlaces, type Cited, type CitedEdition } from '../../../src/core/citation/index.ts';

/** A case in which everything that can be cited stands. */
export const source = (setting: string, inside = '', facts = ''): string => `---
title: The late parcel
summary: A parcel is late, and nobody says so.
lang: en
status: published
published: 2026-01-05
authors: [{ name: Ana Núñez, given: Ana, family: Núñez }, { name: The Parcel Group }]
topics: [delivery]
setting: ${setting}
participants:
  - { id: ana, name: Commenter 12, role: customer, pseudonym: true }
  - { id: ben, name: Ben, role: agent, organization: Parcel Post }
sources:
  - { id: paper, title: Parcels in print, kind: article, publisher: The Paper }
outcome: It came.
${facts}---

<Step id="start" title="The question">

<Message id="first" from="ana" fidelity="verbatim" source="paper" locator="paragraph 2" at="2026-01-03T23:30-05:00">

Where <Mark id="phrase">is my parcel</Mark>?

</Message>

<Commentary id="remark" by="Ana Núñez">A plain question.</Commentary>

<Event id="storm">It stormed.</Event>

<Gap id="lost" reason="lost">A post is missing.</Gap>

<Poll id="vote" kind="opinion">

What now?

<Option id="wait">Wait</Option>
<Option id="ask">Ask</Option>

</Poll>

${inside}

</Step>
`;

/** Reads a case that has to be sound. */
export function read(text: string): Case {
  const { model } = parseCase({ text, slug: 'late-parcel', pictures: new Set() });
  if (!model) throw new Error('The case of this test cannot be read.');
  return model;
}

export const edition: CitedEdition = {
  number: 2,
  date: '2026-03-09',
  address: 'https://a.example/cases/late-parcel/r2/',
  site: 'Casebook',
  publisher: 'Casebook editors',
  license: 'CC-BY-4.0',
};

/** What is cited at a place of a case. */
export function citedAt(model: Case, anchor: string, of = edition): Cited {
  const found = citePlaces(model, of, citationWords('en')).find((one) => one.anchor === anchor);
  if (!found) throw new Error(`Nothing is cited at "${anchor}".`);
  return found;
}
