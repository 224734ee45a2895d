import { describe, expect, test } from 'vitest';
import { facetNames } from '../../../src/core/filter/facets.ts';
import { queryOf, readSelection, toggled, withValue } from '../../../src/core/filter/selection.ts';

describe('a selection in an address', () => {
  test('is read back as it was written, whatever the values are', () => {
    const selection = Object.fromEntries(facetNames.map((name, at) => [name, `a&b=${at} ?#%/ü`]));
    expect(readSelection(queryOf(selection))).toEqual(selection);
  });

  test('says the same whichever was chosen first', () => {
    const one = withValue(withValue({}, 'ending', 'mixed'), 'topic', 'refunds');
    const other = withValue(withValue({}, 'topic', 'refunds'), 'ending', 'mixed');
    expect(queryOf(one)).toBe('?topic=refunds&ending=mixed');
    expect(queryOf(other)).toBe(queryOf(one));
  });

  test('passes over what is not a facet, what is empty, and a second value', () => {
    expect(readSelection('?utm=x&topic=&platform=chat&platform=phone&__proto__=x')).toEqual({
      platform: 'chat',
    });
    expect(readSelection('')).toEqual({});
  });

  test('is no query where nothing is chosen', () => {
    expect(queryOf({})).toBe('');
  });
});

test('picking a value chooses it, picking another replaces it, picking it again lets it go', () => {
  const first = toggled({ topic: 'refunds' }, 'platform', 'chat');
  expect(first).toEqual({ topic: 'refunds', platform: 'chat' });
  expect(toggled(first, 'platform', 'phone')).toEqual({ topic: 'refunds', platform: 'phone' });
  expect(toggled(first, 'platform', 'chat')).toEqual({ topic: 'refunds' });
});
