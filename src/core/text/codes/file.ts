import type { CodeTable } from './entry.ts';

/** The file itself: can it be read, and is it safe to parse. */
export const fileCodes = {
  'CASE-001': {
    title: 'File cannot be read',
    severity: 'error',
    message: 'This file cannot be read: {reason}.',
    hint: 'Put a plain file here that the build may read, inside the content folder.',
    wrong: 'case.mdx -> ../../../elsewhere/case.mdx',
    right: 'case.mdx (a plain file in the folder of its case)',
  },
  'CASE-002': {
    title: 'Text has broken characters',
    severity: 'error',
    message: 'The text holds a character that no text file should have: {what}.',
    hint: 'Delete it, and save the file as UTF-8.',
    wrong: 'The parcel came\\u0000 late.',
    right: 'The parcel came late.',
  },
  'CASE-003': {
    title: 'File is too large',
    severity: 'error',
    message: 'The file has {size} characters; a case may have {most}.',
    hint: 'Split the conversation into several cases, or keep the part that the case is about.',
    wrong: 'A mailbox of ten years in one case.mdx',
    right: 'The thread the case is about',
  },
  'CASE-004': {
    title: 'Nested too deeply',
    severity: 'error',
    message: 'Blocks, quotations, lists or brackets are nested more than {most} deep from here.',
    hint: 'Close what was opened, and quote or indent less deeply.',
    wrong: '> > > > > > > > > > … a hundred deep',
    right: '> > The answer, and what it answers',
  },
  'CASE-005': {
    title: 'Front matter is missing',
    severity: 'error',
    message: 'The file does not begin with front matter between two lines of three hyphens.',
    hint: 'Begin the file with ---, the facts of the case in YAML, and --- again.',
    wrong: '<Step id="start" title="The start">',
    right: '---\ntitle: The late parcel\n…\n---\n\n<Step id="start" title="The start">',
  },
  'CASE-006': {
    title: 'YAML cannot be read',
    severity: 'error',
    message: 'The YAML cannot be read here: {reason}.',
    hint: 'Check indentation, colons and quotes; put text that begins with @, [, {, * or & in quotes.',
    wrong: 'handle: @RamblingRooney',
    right: 'handle: "@RamblingRooney"',
  },
  'CASE-059': {
    title: 'Table is too wide',
    severity: 'error',
    message: 'This table has {columns} columns; a table may have {most}.',
    hint: 'Keep the columns that the case is about, or show the table as a picture in an <Exhibit>.',
    wrong: '| a | b | c | … two hundred columns',
    right: '| Day | Calls | Answered |',
  },
  'CASE-060': {
    title: 'Too much markup at once',
    severity: 'error',
    message: 'So many signs of markup stand together here that the page could not be made from them.',
    hint: 'Put a log or a table of data into a fence of three backticks, part the text with empty lines, or keep the part that the case is about.',
    wrong: 'A paragraph with five thousand asterisks',
    right: 'The same as code, between two lines of three backticks',
  },
} as const satisfies CodeTable;
