import { describe, expect, test } from 'vitest';
import { createComparer } from '../../../src/core/revision/compare/text.ts';
import { marked } from './revisions.ts';

const compared = (before: string, after: string, lang = 'en') =>
  marked(createComparer()(before, after, lang).parts);

describe('words', () => {
  test('are compared whole, never by their letters', () => {
    expect(compared('The parcel is lost today.', 'The parcel is last today.')).toBe(
      'The parcel is [-lost-]{+last+} today.',
    );
  });

  test('stand apart from the signs beside them', () => {
    expect(compared('We are sorry about it.', 'We are sorry about it!')).toBe(
      'We are sorry about it[-.-]{+!+}',
    );
  });

  test('that changed with only a blank between are one change', () => {
    expect(compared('It came on the third day to us.', 'It came after a week to us.')).toBe(
      'It came [-on the third day-]{+after a week+} to us.',
    );
  });

  test('that stayed are not lost in longer changes around them', () => {
    expect(
      compared(
        'Nobody at all had told her so far the reason why, and she asked them twice about it, in writing.',
        'She had, to be fair, been told the cause long before anybody else, and she asked them twice about it, in writing.',
      ),
    ).toMatch(/^\[-[^{]*-\]\{\+[^[]*\+\}, and she asked them twice about it, in writing\.$/);
  });

  test.each([
    ['zh', '我们今天去了图书馆看书。', '我们昨天去了图书馆看书。', '我们[-今天-]{+昨天+}去了图书馆看书。'],
    ['ja', '明日は荷物が届きます。', '明日は手紙が届きます。', '明日は[-荷物-]{+手紙+}が届きます。'],
    ['ar', 'وصل الطرد اليوم', 'وصل الطرد أمس', 'وصل الطرد [-اليوم-]{+أمس+}'],
    ['th', 'พัสดุมาถึงวันนี้', 'พัสดุมาถึงเมื่อวาน', 'พัสดุมาถึง[-วันนี้-]{+เมื่อวาน+}'],
  ])('are parted as %s parts them', (lang, before, after, expected) => {
    expect(compared(before, after, lang)).toBe(expected);
  });

  test('keep the breaks between paragraphs', () => {
    expect(compared('One here.\n\nTwo here.', 'One here.\n\nTwo there.')).toBe(
      'One here.\n\nTwo [-here-]{+there+}.',
    );
  });
});

describe('a text that was rewritten', () => {
  const before = 'Dear customer, your parcel has left our warehouse and will be with you soon.';
  const after = 'Nobody ever looked for it; that took three days, and then Ben wrote back.';

  test('is shown whole, and told to be', () => {
    expect(createComparer()(before, after, 'en')).toEqual({
      parts: [
        { kind: 'removed', text: before },
        { kind: 'added', text: after },
      ],
      whole: true,
    });
  });

  test('is not told of where it is a word or two', () => {
    expect(createComparer()('Yes', 'No', 'en').whole).toBe(false);
  });
});

describe('where comparing would cost too much', () => {
  const long = (word: string) =>
    Array.from({ length: 2_000 }, (_, index) => `kept ${word}${String(index)}`).join(' ');

  test('old and new stand one after the other, and are told to', () => {
    const { parts, whole } = createComparer()(long('old'), long('new'), 'en');
    expect(whole).toBe(true);
    expect(parts.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  test('what comes after all work is used up stands whole as well', () => {
    const compare = createComparer(30);
    const pair = [
      'one two three four five six seven eight nine ten',
      'one two three four 5 six seven 8 nine ten',
    ] as const;
    expect(compare(...pair, 'en').whole).toBe(false);
    expect(compare(...pair, 'en').whole).toBe(true);
  });

  test('a long text with a small change is compared all the same', () => {
    const { parts, whole } = createComparer()(`${long('a')} end`, `${long('a')} finish`, 'en');
    expect(whole).toBe(false);
    expect(parts.slice(1)).toEqual([
      { kind: 'removed', text: 'end' },
      { kind: 'added', text: 'finish' },
    ]);
  });
});
