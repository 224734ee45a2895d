import { expect, test } from 'vitest';
import { paragraphs } from '../../../src/adapters/search-index/document.ts';
import { readExcerpt } from '../../../src/components/elements/search/excerpt.ts';
import type { OpenIndex } from '../../../src/components/elements/search/open-index.ts';
import { openedIndex } from '../../helpers/opened-index.ts';

const pagesOf = (texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      `/${name}/`,
      `<h1>Case</h1><h2 id="a">Step</h2>${paragraphs(text)}`,
    ]),
  );

/** The pages that are found, each with the words that are marked in it. */
async function found(index: OpenIndex, query: string) {
  const { pages } = await index.find(query);
  const rows: string[] = [];
  for (const page of pages) {
    const { url, sub_results: places } = await page.load();
    const marks = places.flatMap(({ excerpt }) => readExcerpt(excerpt).filter((piece) => piece.found));
    rows.push(`${url} ${marks.map(({ text }) => text).join('|')}`);
  }
  return rows.toSorted();
}

const english = await openedIndex(
  'en',
  pagesOf({
    lodz: 'A parcel from Łódź, sent by Łukasz and Søren Þórsson to Đorđe in Đakovo.\n\nHer œuvre of Æsop stands in the Straße. Ħamrun and Ŧ.',
    code: 'It is written in C++. The rest is C# and F#, on .NET and node.js; grade A+.',
    paid: 'He paid $100 and got 50% off, wrote @RamblingRooney with #LateAgain to help+me@mail.example. Then ₹75.',
    chinese: 'She wrote 我们今天在北京见面讨论退款问题。 And then in Japanese: ラーメンを注文しました。',
    other: 'Common lodgers discuss chapters, nets, sorrow and a hundred things x^y ~ here.',
  }),
);

test.each([
  ['lodz', ['/lodz/ Łódź']],
  ['Łódź', ['/lodz/ Łódź']],
  ['ŁÓDŹ', ['/lodz/ Łódź']],
  ['lukasz', ['/lodz/ Łukasz']],
  ['soren', ['/lodz/ Søren']],
  ['thorsson', ['/lodz/ Þórsson']],
  ['dorde', ['/lodz/ Đorđe']],
  ['đorđe', ['/lodz/ Đorđe']],
  ['oeuvre', ['/lodz/ œuvre']],
  ['aesop', ['/lodz/ Æsop']],
  ['strasse', ['/lodz/ Straße']],
  ['hamrun', ['/lodz/ Ħamrun']],
  ['C++', ['/code/ C++']],
  ['c#', ['/code/ C#']],
  ['csharp', ['/code/ C#']],
  ['F#', ['/code/ F#']],
  ['.NET', ['/code/ NET']],
  ['.net', ['/code/ NET']],
  ['a+', ['/code/ A+']],
  ['Node.js', ['/code/ node.js']],
  ['$100', ['/paid/ $100']],
  ['100', ['/paid/ $100']],
  ['50%', ['/paid/ 50%']],
  ['₹75', ['/paid/ ₹75']],
  ['@RamblingRooney', ['/paid/ @RamblingRooney']],
  ['ramblingrooney', ['/paid/ @RamblingRooney']],
  ['#lateagain', ['/paid/ #LateAgain']],
  ['help+me@mail.example', ['/paid/ help+me@mail.example']],
  ['chapter', ['/other/ chapters']],
  ['x^y', ['/other/ x^y']],
  ['退款', ['/chinese/ 退款']],
  ['退款问题', ['/chinese/ 退款问题']],
  ['北京 退款', ['/chinese/ 北京|退款']],
  ['问', ['/chinese/ 问']],
  ['ラーメン', ['/chinese/ ラーメン']],
  ['wrote 北京', ['/chinese/ wrote|北京']],
  ['"sent by lukasz"', ['/lodz/ sent by Łukasz']],
  ['“grade A+”', ['/code/ grade A+']],
  ['款退', []],
  ['"sent by soren"', []],
  ['qwertzuiop', []],
  ['& — #', []],
])('%j finds %j', async (query, rows) => {
  expect(await found(english, query)).toEqual(rows);
});

test('what a reader is shown has nothing of what the index was given', async () => {
  for (const query of ['lodz', 'C++', '退款', 'x^y']) {
    const { pages } = await english.find(query);
    const page = await pages[0]!.load();
    const texts = [
      page.excerpt,
      page.meta.title ?? '',
      ...page.sub_results.map(({ title, excerpt }) => title + excerpt),
    ];
    for (const text of texts)
      expect(text.replace(/<\/?mark>/g, '').replace('x^y ~', '')).not.toMatch(/[\^~\uE000-\uF8FF]/);
  }
  const { pages } = await english.find('退款');
  const { excerpt } = await pages[0]!.load();
  expect(excerpt).toContain('She wrote 我们今天在北京见面讨论<mark>退款</mark>问题。 And then');
});

test.each([
  ['zh', '北京的朋友谢谢你。我想要退款，请问可以吗？', '谢谢', '你谢', '謝謝'],
  ['ja', '東京都に住んでいます。返金をお願いします。ガイドはどこですか。', '返金', '返都', '大阪'],
  ['ja', '東京都に住んでいます。返金をお願いします。ガイドはどこですか。', 'ガイド', 'ドガ', 'ロシア'],
  ['th', 'ฉันต้องการเงินคืนเพราะพัสดุมาช้ามาก', 'เงินคืน', 'เชียงใหม่', 'กรุงเทพ'],
  ['ko', '주문한 물건의 환불을 요청했습니다.', '환불', '교환', '서울'],
  ['he', 'הלקוחה ביקשה החזר כספי על החבילה', 'החזר', 'רכבת', 'ירושלים'],
  ['hi', 'ग्राहक ने धनवापसी की माँग की', 'धनवापसी', 'दिल्ली', 'मुंबई'],
  ['ar', 'طلبت العميلة إعادة المبلغ إلى حسابها', 'اعادة', 'قطار', 'بغداد'],
  ['fa', 'مشتری درخواست بازپرداخت ۱۲۵ ریال کرد', '125', '126', 'تهران'],
  ['tr', 'Müşteri ısrarla iade istedi, İzmir şubesinde', 'izmir', 'ankara', 'bursa'],
  ['pl', 'Klientka z Łodzi prosi o zwrot pieniędzy', 'lodzi', 'krakow', 'gdansk'],
  ['de', 'Die Straße war groß, die Maße falsch', 'strasse', 'gasse', 'wien'],
  ['uk', 'Клієнтка просить повернення коштів', 'повернення', 'потяг', 'київ'],
  ['el', 'Ο πελάτης ζήτησε επιστροφή χρημάτων', 'πελάτης', 'τρένο', 'αθήνα'],
])('in a case in %s, %#: words in running text are found', async (language, text, there, ...absent) => {
  const index = await openedIndex(language, pagesOf({ own: text }));
  expect((await index.find(there)).pages).toHaveLength(1);
  for (const word of absent) expect(await found(index, word), word).toEqual([]);
});

test('letters that stand in a page, but not in this order, do not find it', async () => {
  const index = await openedIndex(
    'zh',
    pagesOf({ apart: '问题很多。退问可以，款问不行。', near: '退款问题很多。' }),
  );
  expect(await found(index, '退款问题')).toEqual(['/near/ 退款问题']);
  expect(await found(index, '退款 很多')).toEqual(['/near/ 退款|很多']);
});
