import { expect, test } from 'vitest';
import { interfaceLanguages, words } from '../../../src/i18n/index.ts';
import { patternsOf, plural, sayCount } from '../../../src/i18n/plural.ts';

test.each(interfaceLanguages)('a script counts cases in "%s" as the page does', (lang) => {
  const say = words(lang).find.cases;
  const sent = JSON.parse(JSON.stringify(patternsOf(lang, say))) as ReturnType<typeof patternsOf>;
  for (const count of [0, 1, 2, 11, 21, 199, 200, 1234, 1_000_000]) {
    expect(sayCount(lang, sent, count)).toBe(say(count));
  }
});

test('a language with more forms has a pattern for each that a number takes', () => {
  const say = (count: number) =>
    plural('ru')(count, { one: 'случай', few: 'случая', many: 'случаев', other: 'случая' });
  const patterns = patternsOf('ru', say);
  for (const count of [1, 2, 5, 21, 25, 111, 1001]) expect(sayCount('ru', patterns, count)).toBe(say(count));
});
