import { describe, expect, test } from 'vitest';
import { settingOf } from '../../../src/adapters/cards/setting.ts';
import { wordsIn } from './cards.ts';

const set = (text: string) => settingOf(wordsIn('en', text));
const families = (text: string) => new Set(set(text)?.fonts.map(({ name }) => name));

describe('the text of a card', () => {
  test('is taken from the fonts of its scripts, and from no other', () => {
    expect(families('Ångström “á”')).toEqual(new Set(['Source Serif 4']));
    expect(families('Ελλάδα Киев')).toEqual(new Set(['Source Serif 4']));
    expect(families('صدق')).toEqual(new Set(['Noto Naskh Arabic']));
    expect(families('תודה one')).toEqual(new Set(['Noto Serif Hebrew', 'Source Serif 4']));
    expect(families('豆腐')).toEqual(new Set(['Noto Serif SC']));
  });

  test('has the blanks and hyphens of one font', () => {
    expect(set('non\u2011breaking\u3000wide')?.words.text).toBe('non-breaking wide');
  });

  test('goes without signs that no font has, and without the hole they would leave', () => {
    expect(set('Thanks 👍🏽 a lot 🫠')?.words.text).toBe('Thanks a lot');
  });

  test('keeps letters that are written as two characters, and what only steers the others', () => {
    expect(set('Zu\u0308rich')?.words.text).toBe('Zürich');
    expect(set('می\u200cخواهم')?.words.text).toBe('می\u200cخواهم');
  });

  test('is not set at all where a letter would be a box', () => {
    expect(set('नमस्ते')).toBeUndefined();
    expect(set('Hello 𐌰')).toBeUndefined();
  });
});
