import type { CodeTable } from './entry.ts';

/** The facts in YAML: front matter, `topics.yaml`, `casebook.yaml`. */
export const frontMatterCodes = {
  'CASE-007': {
    title: 'Unknown key',
    severity: 'error',
    message: 'There is no key "{key}" {where}.',
    hint: 'Known here: {known}.',
    wrong: 'sumary: A parcel is late.',
    right: 'summary: A parcel is late.',
  },
  'CASE-008': {
    title: 'Key is missing',
    severity: 'error',
    message: 'The key "{key}" is missing {where}.',
    hint: 'Add a line "{key}: …".',
    wrong: 'title: The late parcel\nlang: en',
    right: 'title: The late parcel\nsummary: A parcel is late, and nobody says so.\nlang: en',
  },
  'CASE-009': {
    title: 'Value does not fit',
    severity: 'error',
    message: '"{key}" cannot be {value}.',
    hint: 'It must be {expected}.',
    wrong: 'status: pubished',
    right: 'status: published',
  },
  'CASE-010': {
    title: 'Text is too long',
    severity: 'error',
    message: '"{key}" has {length} characters; it may have {most}.',
    hint: 'Shorten it: lists and search results show it in full.',
    wrong:
      'title: The long and winding story of a parcel that was sent, lost, found, sent again and finally refunded',
    right: 'title: The parcel that was sent twice',
  },
  'CASE-011': {
    title: 'Not a date',
    severity: 'error',
    message: '"{value}" is not {expected}.',
    hint: 'Write {example}.',
    wrong: 'published: 22.11.2026',
    right: 'published: 2026-11-22',
  },
  'CASE-047': {
    title: 'Folder name cannot be an address',
    severity: 'error',
    message: '"{slug}" cannot be the address of a {what}.',
    hint: 'Rename it to lower-case letters, digits and single hyphens; numbers, r1, r2 …, index and finder are the site’s own, and con, aux, nul or com1 no folder on Windows.',
    wrong: 'cases/Late Parcel/case.mdx',
    right: 'cases/late-parcel/case.mdx',
  },
  'CASE-048': {
    title: 'Published without a date',
    severity: 'error',
    message: 'The case is {status} but does not say since when.',
    hint: 'Add "published:" with the day, such as 2026-11-22, or set "status: draft".',
    wrong: 'status: published',
    right: 'status: published\npublished: 2026-11-22',
  },
  'CASE-049': {
    title: 'Nothing to allow',
    severity: 'error',
    message: '"{code}" cannot be allowed: {reason}.',
    hint: 'Only warnings can be allowed, by their code: {known}.',
    wrong: 'allow:\n  - { code: CASE-014, reason: We like it. }',
    right: 'allow:\n  - { code: CASE-031, reason: The address was published by its owner. }',
  },
  'CASE-058': {
    title: 'Folder without a case',
    severity: 'error',
    message: 'The folder "{slug}" holds no case.mdx.',
    hint: 'Put the case in case.mdx; translations are case.es.mdx and the like.',
    wrong: 'cases/late-parcel/text.mdx',
    right: 'cases/late-parcel/case.mdx',
  },
} as const satisfies CodeTable;
