import type { CodeTable } from './entry.ts';

/** Ids and what refers to them. */
export const referenceCodes = {
  'CASE-026': {
    title: 'Id is not well formed',
    severity: 'error',
    message: '"{id}" cannot be an id.',
    hint: 'Use lower-case letters, digits and single hyphens; ids that begin with "cb-" are the site’s own.',
    wrong: '<Step id="The Start" title="The start">',
    right: '<Step id="the-start" title="The start">',
  },
  'CASE-027': {
    title: 'Id used twice',
    severity: 'error',
    message: 'The id "{id}" is used already, in line {line}.',
    hint: 'Every {scope} needs an id of its own, because it is an address that people cite.',
    wrong: '<Mark id="late">late</Mark> and <Mark id="late">lost</Mark>',
    right: '<Mark id="late">late</Mark> and <Mark id="lost">lost</Mark>',
  },
  'CASE-028': {
    title: 'Name is not known',
    severity: 'error',
    message: 'There is no {what} "{id}".',
    hint: '{known}.',
    wrong: '<Message id="first" from="anna" fidelity="invented">',
    right: '<Message id="first" from="ana" fidelity="invented">',
  },
  'CASE-029': {
    title: 'Answer before the question',
    severity: 'error',
    message: '"{id}" stands later than this {what}.',
    hint: 'Refer to {kind} that stands earlier in the case, or move this block behind it.',
    wrong: '<Message id="first" from="ana" replyTo="second" fidelity="invented">',
    right: '<Message id="second" from="ben" replyTo="first" fidelity="invented">',
  },
  'CASE-046': {
    title: 'Commentary on nothing',
    severity: 'error',
    message:
      'This commentary does not say what it is about, and no message, gap or event stands before it in its step.',
    hint: 'Add on="…" with the id of a message, mark, gap or event.',
    wrong: '<Step id="start" title="The start">\n\n<Commentary>\nA cold start.\n</Commentary>',
    right: '<Commentary on="first">\nA cold start.\n</Commentary>',
  },
  'CASE-051': {
    title: 'Two stances for one passage',
    severity: 'error',
    message: '"{anchor}" {first} the lesson "{lesson}" in {where}, and {second} it here.',
    hint: 'Decide for one stance, or point at two different passages; "qualifies" is for a passage that does both.',
    wrong: '<Lesson ref="say-it-first" stance="supports">…\n<Lesson ref="say-it-first" stance="challenges">…',
    right: '<Lesson ref="say-it-first" stance="qualifies">…',
  },
} as const satisfies CodeTable;
