import { expect, test } from 'vitest';
import { fitTitle, roomBeside } from '../../../src/adapters/cards/fit.ts';
import { settingOf } from '../../../src/adapters/cards/setting.ts';
import { wordsIn } from './cards.ts';

const fitted = async (lang: string, text: string, kind: keyof typeof roomBeside) => {
  const setting = settingOf(wordsIn(lang, text));
  if (!setting) throw new Error(`no font for ${text}`);
  return fitTitle(setting, kind);
};

const WIDEST = 'Wwwwww Mmmmmm '.repeat(7);
const titles: readonly (readonly [lang: string, title: string])[] = [
  ['en', 'Short'],
  ['en', 'Mail to the top: one contract ended, twenty-one opinions'],
  ['en', WIDEST.slice(0, 90)],
  ['de', 'Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle schreibt zurück'],
  ['ar', 'شكرا لصدقك رسالة وصلت إلى غير صاحبها ثم عادت بعد أسابيع من الصمت إلى مكتب الشركة في المدينة'],
  ['zh', '谢谢你的诚实'.repeat(15)],
];

test.each(titles)('a title of a case fits over the map (%s: %s)', async (lang, title) => {
  const { height, lines } = await fitted(lang, title, 'map');
  expect(height).toBeLessThanOrEqual(roomBeside.map.height);
  expect(lines).toBeLessThanOrEqual(3);
});

test('the longest claim fits over its evidence', async () => {
  const { height } = await fitted('en', 'A claim of many words. '.repeat(7).slice(0, 160), 'evidence');
  expect(height).toBeLessThanOrEqual(roomBeside.evidence.height);
});

test('a longer title is wrapped and set smaller', async () => {
  const [short, long] = [await fitted('en', 'Short', 'map'), await fitted('en', WIDEST.slice(0, 90), 'map')];
  expect(short.lines).toBe(1);
  expect(long.lines).toBeGreaterThan(1);
  expect(long.size).toBeLessThan(short.size);
});
