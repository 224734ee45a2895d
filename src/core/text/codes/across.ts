import type { CodeTable } from './entry.ts';

/** What must hold between files: translations, and quotations of a case elsewhere. */
export const acrossCodes = {
  'CASE-044': {
    title: 'Translation does not match',
    severity: 'error',
    message: '{problem}.',
    hint: 'A translation has the same steps, messages, marks, polls and options as case.mdx, in the same order.',
    wrong: 'case.mdx: <Step id="start" …>  case.es.mdx: <Step id="inicio" …>',
    right: 'case.mdx: <Step id="start" …>  case.es.mdx: <Step id="start" …>',
  },
  'CASE-045': {
    title: 'Language and file name differ',
    severity: 'error',
    message: 'The file is named for "{named}" and says that it is in "{lang}".',
    hint: 'Make "lang:" and the file name agree; the original is case.mdx.',
    wrong: 'case.es.mdx with lang: en',
    right: 'case.es.mdx with lang: es',
  },
  'CASE-061': {
    title: 'Language is there already',
    severity: 'error',
    message: 'The case has an edition in "{lang}" already, in {file}.',
    hint: 'Join the two files, or correct "lang:" and the file name of one of them.',
    wrong: 'case.mdx with lang: en, and case.en.mdx',
    right: 'case.mdx with lang: en, and case.es.mdx with lang: es',
  },
  'CASE-062': {
    title: 'Points at a draft',
    severity: 'error',
    message: 'The {what} "{id}" is a draft, and this text is not.',
    hint: 'Publish it with "status: published", or point at something that readers can see.',
    wrong: '<Lesson ref="a-lesson-in-the-making" stance="supports">',
    right: '<Lesson ref="say-it-first" stance="supports">',
  },
  'CASE-052': {
    title: 'Quoted words are not there',
    severity: 'error',
    message: 'These words do not stand in "{at}".',
    hint: '{nearest}.',
    wrong: '<Evidence at="late-parcel#first" stance="supports">where is the parcel</Evidence>',
    right: '<Evidence at="late-parcel#first" stance="supports">where is my parcel</Evidence>',
  },
  'CASE-053': {
    title: 'Quoted words stand twice',
    severity: 'error',
    message: 'These words stand {count} times in "{at}".',
    hint: 'Quote more of the passage, or point at a mark, so that one place is meant.',
    wrong: '<Evidence at="late-parcel#first" stance="supports">late</Evidence>',
    right: '<Evidence at="late-parcel#first" stance="supports">two days late</Evidence>',
  },
  'CASE-054': {
    title: 'Quotation points nowhere',
    severity: 'error',
    message: 'There is no {what} "{id}".',
    hint: '{known}.',
    wrong: '<Evidence at="late-parcel#frist" stance="supports">…',
    right: '<Evidence at="late-parcel#first" stance="supports">…',
  },
  'CASE-055': {
    title: 'Revision is not there',
    severity: 'error',
    message: '"{slug}" has no revision {revision}.',
    hint: 'Leave "revision" out to quote the newest text of the case.',
    wrong: '<Evidence at="late-parcel#first" revision="7" stance="supports">…',
    right: '<Evidence at="late-parcel#first" stance="supports">…',
  },
} as const satisfies CodeTable;
