import { imageSize } from 'image-size';
import { expect, test } from 'vitest';
import { drawCard } from '../../../src/adapters/cards/draw.ts';
import { caseCard, icon, wordsIn } from './cards.ts';

const tally = { supports: 3, challenges: 1, qualifies: 2 };
const cards = {
  case: caseCard(),
  'a case with an Arabic title': caseCard({ title: wordsIn('ar', 'شكرا لصدقك: the wrong one') }),
  'a case with a Chinese title': caseCard({ title: wordsIn('zh', '谢谢你的诚实') }),
  lesson: caseCard({ picture: { kind: 'evidence', tally } }),
  'a lesson without evidence': caseCard({
    picture: { kind: 'evidence', tally: { supports: 0, challenges: 0, qualifies: 0 } },
  }),
  site: caseCard({ picture: { kind: 'sign' } }),
};

test.each(Object.entries(cards))(
  'the card of a %s is a PNG of 1200 × 630, drawn alike each time',
  async (_, card) => {
    const first = await drawCard(card, icon);
    expect(imageSize(first)).toMatchObject({ type: 'png', width: 1200, height: 630 });
    expect(first.length).toBeLessThan(40_000);
    await drawCard(caseCard({ title: wordsIn('el', 'Ελληνικά и кириллица תודה') }), icon);
    expect(Buffer.compare(await drawCard(card, icon), first)).toBe(0);
  },
);

test('no two cards look the same', async () => {
  const drawn = await Promise.all(Object.values(cards).map((card) => drawCard(card, icon)));
  expect(new Set(drawn.map((bytes) => Buffer.from(bytes).toString('base64'))).size).toBe(drawn.length);
});

test('the name of the site stands for a title that no font can set', async () => {
  const unknown = await drawCard(caseCard({ title: wordsIn('hi', 'नमस्ते') }), icon);
  const named = await drawCard(caseCard({ title: wordsIn('hi', 'Casebook') }), icon);
  expect(Buffer.compare(unknown, named)).not.toBe(0);
  const nameless = { ...caseCard({ name: 'नमस्ते' }), title: wordsIn('hi', 'Casebook') };
  expect(Buffer.compare(unknown, await drawCard(nameless, icon))).toBe(0);
});
