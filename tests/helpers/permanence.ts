import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { withdrawIn } from '../../src/core/revision/record-file.ts';
import type { Code } from '../../src/core/text/codes/index.ts';
import type { TemporaryContent } from './content.ts';
import { LATE_PARCEL, LATE_PARCEL_FILE } from './late-parcel-published.ts';
import type { MadeCase } from './made-case.ts';
import { edit, publish, publishAll } from './published.ts';

/** A content folder in which everything was published, and then changed. */
const published = (
  change: (content: TemporaryContent) => void | Promise<void>,
  expected: string,
): MadeCase => ({
  async make(content) {
    content.write({ [LATE_PARCEL_FILE]: LATE_PARCEL });
    await publishAll(content.root);
    await change(content);
  },
  expected,
});

const replaced = (path: string, from: string | RegExp, to: string) => (content: TemporaryContent) => {
  edit(content.root, path, (text) => text.replace(from, to));
};

const QUOTING = `---
claim: A claim.
summary: A summary.
status: draft
---

<Evidence at="late-parcel#second" stance="supports" revision="1">on Thursday</Evidence>
`;

const SPANISH = `---
title: El paquete
summary: Llega tarde.
lang: es
outcome: Llegó.
---
${LATE_PARCEL.slice(LATE_PARCEL.indexOf('<Step'))}`;

/** For each code of permanence a content folder that has that finding and no other. */
export const permanence: Partial<Record<Code, Record<string, MadeCase>>> = {
  'CASE-064': {
    'a case that was never frozen': published(({ write }) => {
      write({ 'cases/second-parcel/case.mdx': LATE_PARCEL });
    }, 'cases/second-parcel/case.mdx 5:9-5:18'),
  },
  'CASE-065': {
    'another word': published(
      replaced(LATE_PARCEL_FILE, 'on Thursday', 'on Friday'),
      `${LATE_PARCEL_FILE} 44:1-44:9`,
    ),
  },
  'CASE-066': {
    'a hole in the count': published(
      replaced('cases/late-parcel/revisions.yaml', 'number: 1', 'number: 3'),
      'cases/late-parcel/revisions.yaml 5:13-5:14',
    ),
  },
  'CASE-067': {
    'a frozen word that was corrected': published(
      replaced('cases/late-parcel/r1.mdx', 'on Thursday', 'on Friday'),
      'cases/late-parcel/r1.mdx 1:1-1:1',
    ),
  },
  'CASE-068': {
    'a note that is gone': published(
      replaced(LATE_PARCEL_FILE, /<Commentary[\s\S]*<\/Commentary>/, ''),
      `${LATE_PARCEL_FILE} 17:1-17:6 CASE-065\n${LATE_PARCEL_FILE} 21:20-21:25`,
    ),
  },
  'CASE-069': {
    'an answer worded otherwise': published(
      replaced(LATE_PARCEL_FILE, 'That he is sorry', 'Sorry'),
      `${LATE_PARCEL_FILE} 35:1-35:6 CASE-065\n${LATE_PARCEL_FILE} 35:11-35:15`,
    ),
  },
  'CASE-070': {
    'a folder that was removed': published(({ root }) => {
      rmSync(join(root, 'cases/late-parcel'), { recursive: true });
    }, 'ledger.yaml 9:3-9:14'),
  },
  'CASE-071': {
    'a quotation from before': published(async (content) => {
      content.write({ 'lessons/quoting/lesson.mdx': QUOTING.replace('draft', 'published') });
      await publish(content.root, 'quoting');
      replaced(LATE_PARCEL_FILE, 'on Thursday', 'on Friday')(content);
      await publish(content.root, 'late-parcel', 'Friday.');
    }, 'lessons/quoting/lesson.mdx 7:66-7:77'),
  },
  'CASE-072': {
    'a lesson beside the folders': {
      make({ write }) {
        write({ 'lessons/stray.mdx': QUOTING });
      },
      expected: 'lessons/stray.mdx 1:1-1:1',
    },
  },
  'CASE-073': {
    'a status set back': published(
      replaced(LATE_PARCEL_FILE, 'status: published', 'status: draft'),
      `${LATE_PARCEL_FILE} 5:9-5:14`,
    ),
  },
  'CASE-074': {
    'an id that was mourned': published((content) => {
      replaced(
        'cases/late-parcel/revisions.yaml',
        /$/,
        'gone: { on-where: It was beside the point. }\n',
      )(content);
    }, `${LATE_PARCEL_FILE} 25:17-25:25`),
  },
  'CASE-075': {
    'a translation that was deleted': published(async (content) => {
      const spanish = 'cases/late-parcel/case.es.mdx';
      content.write({ [spanish]: SPANISH });
      await publish(content.root, 'late-parcel', 'In Spanish.');
      rmSync(join(content.root, spanish));
    }, `${LATE_PARCEL_FILE} 1:1-1:1`),
  },
  'CASE-076': {
    'a quotation of what was taken down': published(async (content) => {
      replaced(LATE_PARCEL_FILE, 'on Thursday', 'on Friday')(content);
      await publish(content.root, 'late-parcel', 'Friday.');
      content.write({ 'lessons/quoting/lesson.mdx': QUOTING });
      const notice = { date: '2026-04-01', reason: 'A name.' };
      edit(content.root, 'cases/late-parcel/revisions.yaml', (text) => withdrawIn(text, 1, notice));
      rmSync(join(content.root, 'cases/late-parcel/r1.mdx'));
    }, 'lessons/quoting/lesson.mdx 7:63-7:64'),
  },
};
