import type { CodeTable } from './entry.ts';

/** What a case says in one place and not in another. */
export const contradictionCodes = {
  'CASE-122': {
    title: 'Duration and times differ',
    severity: 'warning',
    message: 'The gap lasts {duration}, which {problem}: it stands after {before} and before {after}.',
    hint: 'Correct the duration or the times, or allow CASE-122 with a reason.',
    wrong: 'at="2026-01-02" … <Gap reason="time" duration="P3W" /> … at="2026-01-05"',
    right: 'at="2026-01-02" … <Gap reason="time" duration="P3D" /> … at="2026-01-05"',
  },
  'CASE-123': {
    title: 'Began after its first message',
    severity: 'warning',
    message:
      'The conversation is said to have begun in {started}, and a message or event of it is of {first}.',
    hint: 'Correct "started" or the time, or allow CASE-123 with a reason.',
    wrong: 'setting: { …, started: 2026-02 } … at="2026-01-02"',
    right: 'setting: { …, started: 2026-01 } … at="2026-01-02"',
  },
  'CASE-124': {
    title: 'Poll closes before publication',
    severity: 'warning',
    message: 'The poll closes in {closes}, and the case is published on {published}: nobody could vote.',
    hint: 'Correct one of the two, or leave "closes" out.',
    wrong: 'published: 2026-11-22 … <Poll id="next" kind="predict" closes="2026-11-01">',
    right: 'published: 2026-11-22 … <Poll id="next" kind="predict" closes="2027-11-01">',
  },
  'CASE-125': {
    title: 'One name spelled two ways',
    severity: 'warning',
    message: 'The {what} is called "{name}" here and "{earlier}" above; lists and numbers take them for two.',
    hint: 'Write it in one way, or allow CASE-125 where they are two.',
    wrong: 'setting: { platform: twitter, … } … <Message id="first" from="ana" via="Twitter">',
    right: 'setting: { platform: twitter, … } … <Message id="first" from="ana" via="twitter">',
  },
  'CASE-126': {
    title: 'Picture described by a file name',
    severity: 'warning',
    message: '"{alt}" is the name of a file and does not say what the picture shows.',
    hint: 'Say what somebody would have to know who does not see it.',
    wrong: '<Exhibit src="invoice.png" alt="invoice.png" />',
    right: '<Exhibit src="invoice.png" alt="The invoice, with the sum circled in red" />',
  },
  'CASE-127': {
    title: 'Participant takes no part',
    severity: 'warning',
    message: '{name} says nothing in this case and is named nowhere in it.',
    hint: 'Take the entry out, correct the "from" of a message, or say in the text who it is.',
    wrong: 'participants: [{ id: ana, … }, { id: ben, … }], and every message is from="ana"',
    right: 'participants: [{ id: ana, … }]',
  },
  'CASE-128': {
    title: 'Language is not known',
    severity: 'warning',
    message: 'No language is known by the tag "{tag}".',
    hint: 'Write the tag of the language, not of the country: es, ja, cs, uk, zh.',
    wrong: 'lang: jp',
    right: 'lang: ja',
  },
} as const satisfies CodeTable;
