import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, brotliDecompressSync } from 'node:zlib';
import Ajv from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { buildBefore } from '../helpers/built-content.ts';
import { makeContent } from '../helpers/content.ts';
import { LATE_PARCEL, LATE_PARCEL_FILE } from '../helpers/late-parcel-published.ts';
import { deadLinks } from '../helpers/links.ts';
import { edit, publish } from '../helpers/published.ts';
import { runCase } from '../unit/cli/run.ts';

const SECRET = 'heron';
const REASON = 'It named what Ana asked us not to name.';
const LESSON = 'lessons/quoting/lesson.mdx';

const quotation = (rest = '') =>
  `<Evidence at="late-parcel#second" stance="supports"${rest}>It is the ${SECRET}</Evidence>`;
const lesson = (body: string) => `---\nclaim: A claim.\nsummary: A summary.\n---\n\n${body}\n`;

const { dist } = buildBefore(async () => {
  const content = makeContent({
    [LATE_PARCEL_FILE]: LATE_PARCEL.replace('on Thursday', `soon. It is the ${SECRET}`),
  });
  const { root, write } = content;
  edit(root, 'lessons/say-it-first/lesson.mdx', (text) => `${text}\nSaid of the ${SECRET}.\n`);
  await publish(root, 'say-it-first');
  edit(root, 'lessons/say-it-first/lesson.mdx', (text) => text.replace(`\nSaid of the ${SECRET}.\n`, ''));
  await publish(root, 'say-it-first', 'Without the name.');
  await publish(root, 'late-parcel');
  write({ [LESSON]: lesson(quotation()) });
  await publish(root, 'quoting');
  write({
    [LESSON]: lesson(`First.\n\n${quotation(' revision="1"')}\n\nAs said: ${quotation(' revision="1"')} so.`),
  });
  await publish(root, 'quoting', 'Of revision 1.');
  edit(root, LATE_PARCEL_FILE, (text) => text.replace(`It is the ${SECRET}`, 'It is a bird'));
  await publish(root, 'late-parcel', 'Without the name, on the day of the lesson.');
  for (const name of ['late-parcel', 'say-it-first'])
    expect(runCase(['withdraw', name, '--revision', '1', '--reason', REASON, '--content', root]).status).toBe(
      0,
    );
  return content;
});

/** What a file says, unpacked where it is packed. */
function saidIn(file: string): string {
  const bytes = readFileSync(file);
  if (file.endsWith('.br')) return brotliDecompressSync(bytes).toString();
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString();
}

test('no file of the site has words that were withdrawn, wherever they were quoted', () => {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  expect(files.length).toBeGreaterThan(50);
  expect(
    files.filter((file) => saidIn(file).includes(SECRET)).map((file) => file.slice(dist.length)),
  ).toEqual([]);
});

test.each([
  '/lessons/quoting/',
  '/lessons/quoting/r1/',
  '/lessons/quoting/r2/',
  '/lessons/quoting/changes/r1-r2/',
])('%s says why in their place, in the language of the page', (path) => {
  expect(saidIn(join(dist, path, 'index.html'))).toMatch(
    new RegExp(`of revision 1, which was withdrawn on [^.]*\\. The reason: ${REASON}`),
  );
  expect(saidIn(join(dist, 'es', path, 'index.html'))).toContain(`El motivo: ${REASON}`);
});

test.each([
  ['bib', 'note = {Revision 1 was withdrawn on'],
  ['ris', 'N1  - Revision 1 was withdrawn on'],
  ['csl.json', '"note": "Revision 1 was withdrawn on'],
])('the citation as %s keeps its address and says why', (ending, note) => {
  for (const path of ['cases/late-parcel', 'lessons/say-it-first']) {
    const text = saidIn(join(dist, path, 'r1', `cite.${ending}`));
    expect(text).toContain(`Withdrawn revision 1 of ${path.split('/')[1] ?? ''}`);
    expect(text).toContain(note);
    expect(text).toContain(REASON);
  }
});

test('the JSON edition keeps its address and fits the schema that the site gives', () => {
  const read = (path: string) => JSON.parse(saidIn(join(dist, path))) as object;
  const validate = new Ajv({ strict: true, allErrors: true }).compile(read('schema/case.v1.json'));
  for (const path of ['cases/late-parcel/r1.json', 'cases/late-parcel/r2.json', 'cases/late-parcel.json']) {
    validate(read(path));
    expect(validate.errors ?? [], path).toEqual([]);
  }
});

test('every page of the revision is there, with the reason', () => {
  for (const path of ['cases/late-parcel', 'lessons/say-it-first', 'es/lessons/say-it-first'])
    for (const page of ['r1', 'r1/cite', 'changes/r1-r2'])
      expect(saidIn(join(dist, path, page, 'index.html')), path).toContain(REASON);
  expect(deadLinks(dist, '/')).toEqual([]);
});
