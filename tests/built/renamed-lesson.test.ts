import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildBefore } from '../helpers/built-content.ts';
import { makeContent } from '../helpers/content.ts';
import { LATE_PARCEL, LATE_PARCEL_FILE } from '../helpers/late-parcel-published.ts';
import { deadLinks } from '../helpers/links.ts';
import { edit, publish, publishAll } from '../helpers/published.ts';
import { runCase } from '../unit/cli/run.ts';

const NAMING = '<Lesson ref="say-it-first" stance="supports">\n\nSo it was.\n\n</Lesson>\n\n</Step>';
const NOW = '/lessons/say-it-before/';

const { dist } = buildBefore(async () => {
  const content = makeContent({ [LATE_PARCEL_FILE]: LATE_PARCEL.replace('</Step>', NAMING) });
  const { root } = content;
  await publishAll(root);
  expect(runCase(['rename', 'lessons/say-it-first', 'say-it-before', '--content', root]).status).toBe(0);
  edit(root, 'lessons/say-it-before/lesson.mdx', (text) =>
    text.replace('before the customer asks', 'at once'),
  );
  await publish(root, 'lessons/say-it-before', 'The claim is shorter.', '2026-03-01');
  return content;
});

const textOf = (path: string) => readFileSync(join(dist, path), 'utf8');

const THEN_AND_NOW = ['Say that it is late before the customer asks', 'Say that it is late at once'];

test.each([
  { path: 'cases/late-parcel/index.html', claims: THEN_AND_NOW.slice(1) },
  { path: 'cases/late-parcel/r1/index.html', claims: THEN_AND_NOW.slice(0, 1) },
])(
  'a case that names a lesson by the name it had leads to it and says what it claimed then: $path',
  ({ path, claims }) => {
    expect(textOf(path)).toContain(`href="${NOW}"`);
    expect(THEN_AND_NOW.filter((claim) => textOf(path).includes(claim))).toEqual(claims);
    expect(textOf(path)).not.toContain('href="/lessons/say-it-first/"');
    expect(deadLinks(dist, '/')).toEqual([]);
  },
);

test('the lesson counts and shows what the case says of it, and machines get its name', () => {
  expect(textOf(`${NOW}index.html`)).toContain('So it was.');
  for (const path of ['cases/late-parcel.json', 'cases/late-parcel/r1.json'])
    expect(textOf(path)).toContain('"ref": "say-it-before"');
});
