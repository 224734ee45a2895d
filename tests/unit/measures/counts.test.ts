import { describe, expect, test } from 'vitest';
import { measure, Measures } from '../../../src/core/case/measures/index.ts';
import { agent, caseOf, customer, said } from './model.ts';

const people = [customer, agent('desk', 'Parcels')];
const words = (text: string, lang?: string) => ({
  body: { html: '', text },
  ...(lang !== undefined && { lang }),
});

describe('messages and words', () => {
  test('are counted for everybody who speaks, in the order of the participants', () => {
    const {
      speakers,
      messages,
      words: total,
    } = measure(
      caseOf(
        [...people, { ...customer, id: 'silent' }],
        [
          said('m1', 'desk', undefined, words('Well-known: 3 parcels, aren’t they?')),
          said('m2', 'ana', undefined, words('👍 Yes!\n\nAll of them […].')),
          said('m3', 'desk', undefined, { ...words(''), deleted: true }),
        ],
      ),
    );
    expect(speakers).toEqual([
      { participant: 'ana', words: 4, messages: ['m2'] },
      { participant: 'desk', words: 6, messages: ['m1', 'm3'] },
    ]);
    expect([messages, total]).toEqual([3, 10]);
  });

  test('are counted by the rules of the language of the message, else of the case', () => {
    const japanese = '今日は荷物が届きません。';
    const inJapanese = measure(caseOf(people, [said('m1', 'ana', undefined, words(japanese, 'ja'))]));
    const ofJapaneseCase = measure(
      caseOf(people, [said('m1', 'ana', undefined, words(japanese))], { lang: 'ja' }),
    );
    expect(inJapanese.words).toBeGreaterThan(3);
    expect(ofJapaneseCase.words).toBe(inJapanese.words);
  });
});

describe('changes of channel', () => {
  test('are counted against the platform of the case, whatever the case of letters', () => {
    const { channelChanges } = measure(
      caseOf(people, [
        said('m1', 'ana'),
        said('m2', 'desk', undefined, { via: 'Mail' }),
        said('m3', 'ana', undefined, { via: 'phone' }),
        said('m4', 'desk', undefined, { via: 'phone' }),
        said('m5', 'ana'),
      ]),
    );
    expect(channelChanges).toEqual({ count: 2, messages: ['m3', 'm5'] });
  });
});

describe('days from first to last', () => {
  const daysOf = (...times: (string | undefined)[]) =>
    measure(
      caseOf(
        people,
        times.map((at, index) => said(`m${index + 1}`, 'ana', at)),
      ),
    ).days;

  test('are exact for days and instants alike', () => {
    expect(daysOf('2026-02-27', undefined, '2026-03-01')).toEqual({
      known: 'exact',
      days: 2,
      messages: ['m1', 'm3'],
    });
    expect(daysOf('2026-01-02T23:59Z', '2026-01-03T00:01Z')).toMatchObject({ days: 1 });
    expect(daysOf('2026-01-02T09:00Z')).toEqual({ known: 'exact', days: 0, messages: ['m1'] });
  });

  test('go by the clock of the first message, whatever the clocks of others', () => {
    expect(daysOf('2026-01-02T23:30-08:00', '2026-01-03T07:40Z')).toMatchObject({ known: 'exact', days: 0 });
    expect(daysOf('2026-10-26T07:12+09:00', '2026-10-25T23:12+01:00', '2026-10-28T23:24+01:00')).toEqual({
      known: 'exact',
      days: 3,
      messages: ['m1', 'm3'],
    });
  });

  test('go by the date as written where only the day is known', () => {
    expect(daysOf('2026-01-02', '2026-01-03T00:10+09:00')).toMatchObject({ known: 'exact', days: 1 });
  });

  test('are at least what is known where the first or last message has no time', () => {
    expect(daysOf('2026-01-02', '2026-01-07', undefined)).toEqual({
      known: 'at-least',
      days: 5,
      messages: ['m1', 'm2'],
    });
    expect(daysOf(undefined, '2026-01-07', '2026-01-07')).toEqual({ known: 'not-known', messages: [] });
    expect(daysOf(undefined, undefined)).toEqual({ known: 'not-known', messages: [] });
  });
});

test('what is measured fits its schema', () => {
  const measures = measure(
    caseOf(people, [said('m1', 'ana', '2026-01-02'), said('m2', 'desk', '2026-01-05T09:00Z')]),
  );
  expect(Measures.parse(measures)).toEqual(measures);
});
