import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/adapters/checker/index.ts';
import { makeContent, type TemporaryContent } from '../../helpers/content.ts';
import { saying } from '../../helpers/late-parcel.ts';
import { LATE_PARCEL, LATE_PARCEL_FILE } from '../../helpers/late-parcel-published.ts';
import { edit, publish, publishAll } from '../../helpers/published.ts';

let content: TemporaryContent;
beforeEach(() => {
  content = makeContent({ [LATE_PARCEL_FILE]: LATE_PARCEL });
});
afterEach(() => {
  content.remove();
});
const found = async () =>
  (await checkContent(content.root)).findings.map(({ code, file }) => `${code} ${file}`);

describe('what every object inherits is a name like another', () => {
  const ID = 'constructor';
  /** The case with everything in it called so, itself included. */
  const text = LATE_PARCEL.replaceAll('ben', ID)
    .replaceAll('"next"', `"${ID}-poll"`)
    .replaceAll('"sorry"', `"${ID}"`)
    .replace('title: The late parcel', 'title: Constructor')
    .replace(/^topics: .*$/m, `topics: [${ID}]`);

  test('of a case, a person, a topic, an option and a lesson: checked, frozen, changed and frozen again', async () => {
    content.write({
      [`cases/${ID}/case.mdx`]: text,
      'topics.yaml': `${ID}: { title: Constructor, description: A topic. }\nparcels: { title: A, description: B. }\n`,
      [`lessons/${ID}/lesson.mdx`]: '---\nclaim: A claim.\nsummary: A summary.\n---\n\nWords.\n',
    });
    const before = (await found()).filter((one) => one.includes(ID));
    expect(before).toEqual([]);
    await publish(content.root, `cases/${ID}`);
    await publish(content.root, `lessons/${ID}`);
    edit(content.root, `cases/${ID}/case.mdx`, (words) => words.replace('Thursday', 'Friday'));
    await publish(content.root, `cases/${ID}`, 'Friday.');
    expect((await found()).filter((one) => one.includes(ID))).toEqual([]);
  });

  test('and is missing where it is missing', async () => {
    await publishAll(content.root);
    edit(content.root, LATE_PARCEL_FILE, (words) =>
      words.replace(/^topics: .*$/m, `topics: [${ID}]`).replace('from="ben"', `from="${ID}"`),
    );
    const codes = (await checkContent(content.root)).findings.map(({ code }) => code);
    expect(codes.filter((code) => code === 'CASE-028')).toHaveLength(2);
  });

  test.each(['topics.yaml', 'ledger.yaml', 'casebook.yaml', 'cases/late-parcel/revisions.yaml'])(
    'as a key of %s it is told or taken, and nothing breaks',
    async (file) => {
      for (const key of ['constructor', '__proto__', 'hasOwnProperty', 'toString']) {
        content.write({ [file]: `format: 1\n${key}: { title: A }\nmoved: { ${key}: ${key} }\n` });
        await expect(found()).resolves.toBeInstanceOf(Array);
      }
    },
  );
});

const odd = [
  ...[
    'a(b',
    'a)b',
    '[x]',
    '{y}',
    'a b',
    'Übung',
    '写真',
    'a.',
    '-a',
    'a--b',
    'a'.repeat(120),
    'A',
    'a_b',
    'a#b',
    'a?b',
    'a%25b',
  ],
  ...[
    "it's",
    'a"b',
    'a&b',
    'a*',
    '!a',
    '$a',
    'a\\b',
    'a\nb',
    'r1',
    '12',
    'index',
    'con',
    'aux',
    'com1',
    '__proto__',
    'a@b',
    'a+b',
    'a,b',
    '(',
    '\u202Ea',
  ],
];
test.each(odd)('a folder called %j is told what a name may be, and nothing else breaks', async (name) => {
  for (const [path, words] of [
    [`cases/${name}/case.mdx`, saying('Hello')],
    [`lessons/${name}/lesson.mdx`, '---\nclaim: A claim.\nsummary: A summary.\n---\n\nWords.\n'],
  ] as const) {
    mkdirSync(join(content.root, path, '..'), { recursive: true });
    writeFileSync(join(content.root, path), words);
  }
  const { findings } = await checkContent(content.root);
  expect(findings.map(({ code, file }) => `${code} ${file}`)).toEqual([
    `CASE-047 cases/${name}/case.mdx`,
    `CASE-047 lessons/${name}/lesson.mdx`,
  ]);
  for (const { hint } of findings) expect(hint).toMatch(/small letters|lower-case|letters/);
});

test('freezing does not mind what is wrong elsewhere, nor a quotation of a case with nearly the same name', async () => {
  content.write({
    'cases/late-parcel-too/case.mdx': LATE_PARCEL.replace('from="ben"', 'from="bne"'),
    'lessons/quoting/lesson.mdx':
      '---\nclaim: On late-parcel.\nsummary: Of late-parcel.\nstatus: draft\n---\n\n' +
      '<Evidence at="late-parcle#second" stance="supports">on Thursday</Evidence>\n\n' +
      '<Evidence at="late-parcel-too#first" stance="supports">late-parcel</Evidence>\n',
  });
  await expect(publish(content.root, 'late-parcel')).resolves.toBe(1);
});
