import { expect, test } from 'vitest';
import { entryText } from '../../../src/adapters/citations/typeset.ts';
import { citationWords } from '../../../src/adapters/citations/words.ts';
import { writeCitations } from '../../../src/adapters/citations/write.ts';
import { citeCase, type Cited } from '../../../src/core/citation/index.ts';
import { citedAt, edition, read, source } from './cited.ts';

const model = read(source('{ platform: web-forum, channel: public, started: 2026-01 }'));
const whole = (of = model, at = edition, lang: 'en' | 'es' = 'en'): Cited => ({
  kind: 'case',
  item: citeCase(of, at, citationWords(lang)),
});

/** One citation as plain text in each style. */
async function styled(cited: Cited, lang: 'en' | 'es' = 'en') {
  const [{ styled: entries } = { styled: { apa: '', mla: '', chicago: '' } }] = await writeCitations(
    [cited],
    lang,
  );
  return [entries.apa, entries.mla, entries.chicago].map(entryText);
}

test('each style names who, when, what, which revision, by whom and where', async () => {
  expect(await styled(whole())).toEqual([
    'Núñez, A. & The Parcel Group. (2026, March 9). The late parcel [Revision 2]. Casebook editors. Casebook. https://a.example/cases/late-parcel/r2/',
    'Núñez, Ana and The Parcel Group. “The Late Parcel.” Casebook, revision 2, Casebook editors, 9 Mar. 2026, https://a.example/cases/late-parcel/r2/.',
    'Núñez, Ana and The Parcel Group. 2026. “The Late Parcel.” Revision 2. Casebook. Casebook editors. March 9, 2026. https://a.example/cases/late-parcel/r2/.',
  ]);
});

test('a message keeps its capitals, its day, and names the revision of the case that it stands in', async () => {
  expect(await styled(citedAt(model, 'first'))).toEqual([
    'Commenter 12. (2026, January 3). Where is my parcel? [Web forum]. In The late parcel (revision 2). Casebook editors. https://a.example/cases/late-parcel/r2/#first',
    'Commenter 12. “Where is my parcel?” The Late Parcel, revision 2, Casebook editors, 3 Jan. 2026, https://a.example/cases/late-parcel/r2/#first. Web forum.',
    'Commenter 12. 2026. “Where is my parcel?” Web forum. The Late Parcel, revision 2. Casebook editors. January 3, 2026. https://a.example/cases/late-parcel/r2/#first.',
  ]);
});

test('a step names the revision of its case', async () => {
  expect(await styled(citedAt(model, 'start'))).toEqual([
    'Núñez, A. & The Parcel Group. (2026). The question [Step]. In The late parcel (revision 2). Casebook editors. https://a.example/cases/late-parcel/r2/#start',
    'Núñez, Ana and The Parcel Group. “The Question.” The Late Parcel, revision 2, Casebook editors, 2026, https://a.example/cases/late-parcel/r2/#start. Step.',
    'Núñez, Ana and The Parcel Group. 2026. “The Question.” Step. In The Late Parcel, revision 2. Casebook editors. https://a.example/cases/late-parcel/r2/#start.',
  ]);
});

const platforms = [
  'twitter',
  'blog',
  'email',
  'article',
  'interview',
  'speech',
  'radio',
  'phone',
  'town-square',
];

test.each(platforms)(
  'on %s, each style tells day, revision, case, publisher, nearness and address',
  async (via) => {
    const said = read(
      source(
        `{ platform: ${via}, channel: public, started: 2026-01 }`,
        '<Message id="ours" from="ben" at="2026-01-04" fidelity="paraphrased" source="paper">Soon.</Message>',
      ),
    );
    for (const entry of await styled(citedAt(said, 'ours'))) {
      for (const part of ['Ben', '2026', 'Soon', 'evision 2', 'Casebook editors', 'paraphrased', '/r2/#ours'])
        expect(entry).toContain(part);
      expect(entry).toMatch(/The late parcel/i);
      expect(entry).toMatch(/Jan(uary|\.)/);
      expect(entry).not.toContain('(blog)');
    }
  },
);

test('a message without a day is not “retrieved” on none', async () => {
  const said = read(
    source(
      '{ platform: twitter, channel: public, started: 2026 }',
      '<Message id="later" from="ben" fidelity="translated" source="paper">Soon.</Message>',
    ),
  );
  const entries = await styled(citedAt(said, 'later'));
  expect(entries.join()).not.toMatch(/retrieved|accessed/i);
  expect(entries[0]).toContain('(n.d.). Soon. [Twitter, translated]. In The late parcel (revision 2).');
});

test('who wrote and published it is named once: MLA names the publisher, the others the author', async () => {
  const ours = { ...model, authors: [{ name: 'Casebook editors' }] };
  expect(await styled(whole(ours))).toEqual([
    'Casebook editors. (2026, March 9). The late parcel [Revision 2]. Casebook. https://a.example/cases/late-parcel/r2/',
    '“The Late Parcel.” Casebook, revision 2, Casebook editors, 9 Mar. 2026, https://a.example/cases/late-parcel/r2/.',
    'Casebook editors. 2026. “The Late Parcel.” Revision 2. Casebook. March 9, 2026. https://a.example/cases/late-parcel/r2/.',
  ]);
  const step = await styled(citedAt(ours, 'start'));
  expect(step.map((entry) => entry.split('Casebook editors').length - 1)).toEqual([1, 1, 1]);
});

test('a publisher that the site is named after is not named twice', async () => {
  const [apa = '', mla = ''] = await styled(whole(model, { ...edition, publisher: 'Casebook' }));
  expect(apa).toContain('[Revision 2]. Casebook. https');
  expect(mla).toContain('Casebook, revision 2, 9 Mar.');
});

test('an edition in Spanish is cited in Spanish', async () => {
  const spanish = { ...model, lang: 'es', title: '¿Y el paquete?' };
  expect(await styled(whole(spanish, edition, 'es'), 'es')).toEqual([
    'Núñez, A. & The Parcel Group. (2026, marzo 9). ¿Y el paquete? [Revisión 2]. Casebook editors. Casebook. https://a.example/cases/late-parcel/r2/',
    'Núñez, Ana y The Parcel Group. «¿Y el paquete?» Casebook, revisión 2, Casebook editors, 9 de marzo de 2026, https://a.example/cases/late-parcel/r2/.',
    'Núñez, Ana y The Parcel Group. 2026. «¿Y el paquete?» Revisión 2. Casebook. Casebook editors. 9 de marzo de 2026. https://a.example/cases/late-parcel/r2/.',
  ]);
});

test('the year of the first publication is told where it is another one', async () => {
  const older = await styled(whole({ ...model, published: '2024-05-01' }));
  expect(older.every((entry) => entry.includes('2024'))).toBe(true);
});

test('an author who comes twice is named twice', async () => {
  const [first, second] = await writeCitations([whole(), whole()], 'en');
  expect(second).toEqual(first);
});

test('what was cited before leaves no trace', async () => {
  const alone = await styled(citedAt(model, 'storm'));
  const [, after] = await writeCitations([citedAt(model, 'first'), citedAt(model, 'storm')], 'en');
  expect(Object.values(after?.styled ?? {}).map(entryText)).toEqual(alone);
});

test('markup in a title is shown, never obeyed', async () => {
  const title = 'A <i>b</i> <script>alert(1)</script> & <span style="color:red">c</span>';
  const [written] = await writeCitations([whole({ ...model, title })], 'en');
  for (const entry of Object.values(written?.styled ?? {})) {
    expect(entry.replace(/<\/?i>/g, '')).not.toContain('<');
    expect(entryText(entry).toLowerCase()).toContain('<script>alert(1)</script> & <span');
  }
});
