import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../../../src/adapters/checker/index.ts';
import { listCases } from '../../../src/adapters/content-folder/index.ts';
import { listExhibits } from '../../../src/adapters/exporters/exhibits.ts';
import { makeContent, type TemporaryContent } from '../../helpers/content.ts';
import { saying } from '../../helpers/late-parcel.ts';
import { picture } from '../../helpers/picture.ts';

const CASE = 'cases/late-parcel/case.mdx';
let content: TemporaryContent;
beforeEach(() => {
  content = makeContent({ [CASE]: saying('Hello'), 'cases/late-parcel/label.png': picture() });
});
afterEach(() => {
  content.remove();
});
const at = (path: string) => join(content.root, path);
const told = async () =>
  (await checkContent(content.root)).findings.map(({ code, file, hint }) => ({ code, file, hint }));

/** Links, by what they stand for and where they lead. */
const links: Record<string, readonly [string, string]> = {
  'a picture, to one beside it': ['cases/late-parcel/same.png', 'label.png'],
  'a picture, out of the folder': ['cases/late-parcel/outside.png', '/etc/hostname'],
  'a picture, to nothing': ['cases/late-parcel/nothing.png', 'gone-away.png'],
  'a picture, to what never ends': ['cases/late-parcel/endless.png', '/dev/zero'],
  'a translation': ['cases/late-parcel/case.es.mdx', 'case.mdx'],
  'a file that nothing reads': ['cases/late-parcel/notes.txt', '/etc/passwd'],
  'a picture of a revision': ['cases/late-parcel/r1', '.'],
  'a case': ['cases/another', 'late-parcel'],
  'a lesson': ['lessons/another/lesson.mdx', '../say-it-first/lesson.mdx'],
  'the folder of a lesson': ['lessons/another', 'say-it-first'],
  'the site': ['casebook.yaml', '/etc/hostname'],
  'the ledger': ['ledger.yaml', 'nowhere'],
  itself: ['cases/late-parcel/loop', 'loop'],
};
test.each(Object.entries(links))(
  '%s that is a link is refused, and told once',
  async (_what, [path, target]) => {
    mkdirSync(join(at(path), '..'), { recursive: true });
    symlinkSync(target, at(path));
    expect((await told()).map(({ code, file }) => `${code} ${file}`)).toEqual([`CASE-085 ${path}`]);
    expect(listCases(content.root)[0]?.pictures).toEqual(['label.png']);
    expect(listExhibits(content.root).map(({ name }) => name)).toEqual(['label.png']);
  },
);

test('a folder on the way that is a link hides what is in it', async () => {
  const other = makeContent();
  mkdirSync(join(other.root, 'cases'));
  symlinkSync(at('cases/late-parcel'), join(other.root, 'cases/late-parcel'));
  expect(listCases(other.root)).toEqual([]);
  const { findings } = await checkContent(other.root);
  expect(findings.map(({ code, file }) => `${code} ${file}`)).toEqual(['CASE-085 cases/late-parcel']);
  other.remove();
});

test('the content folder itself may be reached by a link, and locks of editors are none of the content', async () => {
  symlinkSync('somebody@machine.1234', at('cases/late-parcel/.#case.mdx'));
  const link = `${content.root}-link`;
  symlinkSync(content.root, link);
  const { findings } = await checkContent(link);
  rmSync(link);
  expect(findings).toEqual([]);
});

test('what is no picture is told also where it is frozen, and what is none of its name only where it is not', async () => {
  content.write({
    'cases/late-parcel/page.png': '<!doctype html>',
    'cases/late-parcel/r1/page.png': '<!doctype html>',
    'cases/late-parcel/r1/label.jpg': picture(),
    'cases/late-parcel/label.jpg': picture(),
  });
  expect((await told()).map(({ code, file }) => `${code} ${file}`)).toEqual([
    'CASE-086 cases/late-parcel/label.jpg',
    'CASE-086 cases/late-parcel/page.png',
    'CASE-086 cases/late-parcel/r1/page.png',
  ]);
});

/** What is written, what lies there, and what is advised. */
const missing: readonly (readonly [string, string, string])[] = [
  ['caf\u00E9.png', 'cafe\u0301.png', 'call it "cafe.png", and write that'],
  ['cafe\u0301.png', 'caf\u00E9.png', 'call it "cafe.png", and write that'],
  ['Photo.png', 'photo.png', '"photo.png" lies there: write that'],
  ['photo.PNG', 'photo.png', '"photo.png" lies there: write that'],
  ['photo.jpg', 'photo.png', '"photo.png" lies there: write that'],
  ['phooto.png', 'photo.png', '"photo.png" lies there: write that'],
  ['pictures/photo.png', 'photo.png', '"photo.png" lies there: write that'],
  ['photo.heic', 'photo.heic', '"photo.heic" lies there, which is no such picture: save it as "photo.png"'],
  ['photo.png', 'photo.svg', '"photo.svg" lies there, which is no such picture: save it as "photo.png"'],
  ['bill (2).png', 'bill (2).png', 'call it "bill-2.png", and write that'],
  ['写真.png', '写真.png', 'call it "picture.png", and write that'],
  ['Ünlü.PNG', 'ünlü.png', 'call it "unlu.png", and write that'],
];
test.each(missing)(
  'where %s is written and %s lies there, a hint says what to do',
  async (written, there, advice) => {
    const block = `<Exhibit src="${written}" alt="A bill">\n\nThe bill.\n\n</Exhibit>`;
    content.write({
      [`cases/late-parcel/${there}`]: picture(),
      [CASE]: saying('Hello').replace('</Step>', `${block}\n\n</Step>`),
    });
    const [finding] = (await told()).filter(({ code }) => code === 'CASE-034');
    expect(finding?.hint).toContain(advice);
    expect(finding?.hint).toContain('with a name of letters A to Z, digits');
  },
);
