import type { CodeTable } from './entry.ts';

/** What must not reach a reader, or the public. */
export const safetyCodes = {
  'CASE-030': {
    title: 'Address not allowed',
    severity: 'error',
    message: 'A link cannot go to "{address}".',
    hint: 'Links begin with https://, http:// or mailto:, or with # for a place in this case.',
    wrong: '[a page](javascript:alert)',
    right: '[a page](https://example.org/)',
  },
  'CASE-031': {
    title: 'Looks like private contact data',
    severity: 'warning',
    message: 'This looks like {what}.',
    hint: 'Replace it by <Redacted reason="private" />, or allow CASE-031 in the front matter with a reason.',
    wrong: 'Write to ana.perez@mail.example.',
    right: 'Write to <Redacted reason="private" />.',
  },
  'CASE-032': {
    title: 'Looks like a secret',
    severity: 'warning',
    message: 'This looks like {what}.',
    hint: 'Replace it by <Redacted reason="safety" />, revoke it if it was real, or allow CASE-032 with a reason.',
    wrong: 'The card is 4111 1111 1111 1111.',
    right: 'The card is <Redacted reason="safety" />.',
  },
  'CASE-106': {
    title: 'Sign of direction without its other half',
    severity: 'warning',
    message: 'A sign that nobody sees turns the direction of the words here ({sign}), and {problem}.',
    hint: 'Take it out, or put {other} where it belongs; if the words stood so, allow CASE-106 in the front matter with a reason.',
    wrong: 'The file is named “report&#x202E;txt.exe”.',
    right: 'The file is named “report&#x202E;txt.exe&#x202C;”.',
  },
} as const satisfies CodeTable;
