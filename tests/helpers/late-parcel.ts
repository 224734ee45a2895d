import { checkFolder } from '../../src/core/case/folder.ts';
import type { Finding } from '../../src/core/text/finding.ts';

/** The front matter of a sound, fictional case. */
export const head = `---
title: The late parcel
summary: A parcel is late, and nobody says so until the customer asks.
lang: en
status: draft
authors: [{ name: Casebook editors }]
topics: [delivery]
setting: { platform: email, channel: private, started: 2026-01 }
participants:
  - { id: ana, name: Ana, role: customer }
  - { id: ben, name: Ben, role: agent, organization: Parcel Post }
outcome: The parcel came on the third day.
fictional: true
---
`;

/** A message of the case; `inside` are its words. */
export const message = (inside: string, id = 'first'): string =>
  `<Message id="${id}" from="ana" fidelity="invented">\n\n${inside}\n\n</Message>\n`;

/** A whole case with one step that holds `inside`. */
export const step = (inside: string): string =>
  `${head}\n<Step id="start" title="The question">\n\n${inside}\n\n</Step>\n`;

/** A whole case of which one message holds `inside`. */
export const saying = (inside: string): string => step(message(inside));

/** The findings of a case file in the standard surroundings, without reading anything from disk. */
export function findingsOf(text: string, pictures: readonly string[] = []): readonly Finding[] {
  const files = [{ path: 'cases/late-parcel/case.mdx', text }];
  const world = {
    topics: new Set(['delivery']),
    lessons: new Set(['say-it-first']),
    draftLessons: new Set<string>(),
  };
  return checkFolder({ slug: 'late-parcel', path: 'cases/late-parcel', files, pictures }, world).findings;
}

/** Findings as short lines: `line:column-endLine:endColumn CODE`. */
export const places = (findings: readonly Finding[]): string[] =>
  findings.map(
    ({ line, column, endLine, endColumn, code }) => `${line}:${column}-${endLine}:${endColumn} ${code}`,
  );
