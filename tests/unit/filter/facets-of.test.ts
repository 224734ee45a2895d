import { describe, expect, test } from 'vitest';
import { facetsOf, valueId } from '../../../src/core/filter/facets-of.ts';

const parcel = {
  topics: ['delivery'],
  lessons: ['say-it-first', 'own-the-mistake', 'say-it-first'],
  platform: 'web-forum',
  languages: ['en-GB', 'es-MX', 'en'],
  messages: 10,
};

describe('the facets of a case', () => {
  test('name each value once, and languages without their country', () => {
    const { lesson, language, platform } = facetsOf(parcel);
    expect(lesson).toEqual(['say-it-first', 'own-the-mistake']);
    expect(language).toEqual(['en', 'es']);
    expect(platform).toEqual(['web-forum']);
  });

  test('take an ending that is not told for one that is not known', () => {
    expect(facetsOf(parcel).ending).toEqual(['unknown']);
    expect(facetsOf({ ...parcel, ending: 'mixed' }).ending).toEqual(['mixed']);
  });

  test.each([
    [0, 'short'],
    [10, 'short'],
    [11, 'medium'],
    [20, 'medium'],
    [21, 'long'],
    [4000, 'long'],
  ])('%i messages are %s', (messages, length) => {
    expect(facetsOf({ ...parcel, messages }).length).toEqual([length]);
  });
});

describe('a value in an address', () => {
  test('is the value itself where it could be a folder of its own', () => {
    expect(valueId('web-forum')).toBe('web-forum');
    expect(valueId('x')).toBe('x');
  });

  test.each([
    'Web Forum',
    'a/b',
    '..',
    '.',
    'C#',
    '100 %',
    'Süddeutsche',
    '微博',
    '2',
    'r1',
    'index',
    '',
    ' ',
  ])('is safe in addresses and on every file system for %j', (value) => {
    expect(valueId(value)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(valueId(value)).not.toBe(value);
  });

  test('differs where values differ, also where only their case or signs do', () => {
    const values = ['chat', 'Chat', 'CHAT', 'chat!', 'chat ', 'c hat', 'chát', '微博', '微信'];
    expect(new Set(values.map(valueId)).size).toBe(values.length);
  });
});
