import type { CodeTable } from './entry.ts';

/** The text of a lesson: what no page could be made of. */
export const lessonCodes = {
  'CASE-110': {
    title: 'Program in a lesson',
    severity: 'error',
    message: 'Braces hold a program here, {program}, and no page can be made of it: {reason}.',
    hint: 'Write the words themselves; for a brace that is meant as text write \\{, and for a note that readers never see {/* the note */}.',
    wrong: 'It was {the} first answer.',
    right: 'It was the first answer. {/* ask Ben whether it was */}',
  },
  'CASE-111': {
    title: 'Import that a lesson cannot have',
    severity: 'error',
    message: 'A lesson cannot hold this line: {line}.',
    hint: '{advice}.',
    wrong: "export const when = 'Monday'",
    right: "import Chart from './Chart.astro'",
  },
  'CASE-112': {
    title: 'HTML that a lesson cannot hold',
    severity: 'error',
    message: '{what} is HTML that a lesson cannot hold.',
    hint: 'Use Markdown (**bold**, *italic*, [link](https://…), ![what it shows](picture.png)) or leave it out; the look of a page is in its styles.',
    wrong: '<p style="color: red">Never promise a day.</p>',
    right: '**Never promise a day.**',
  },
  'CASE-113': {
    title: 'Heading does not fit',
    severity: 'warning',
    message: '{problem}.',
    hint: '{advice}.',
    wrong: '# What follows',
    right: '## What follows',
  },
  'CASE-114': {
    title: 'File of a lesson is not there',
    severity: 'error',
    message: 'There is no {what} "{path}" in the folder of this lesson.',
    hint: '{advice}.',
    wrong: '![The invoice](../invoice.png)',
    right: '![The invoice](invoice.png)',
  },
} as const satisfies CodeTable;
