import { expect, test } from 'vitest';
import { weigh } from '../../../bench/weight/budget.ts';
import type { Answer } from '../../../bench/weight/load.ts';

const SITE = 'http://127.0.0.1:4000/';

function exceeded(answers: readonly Partial<Answer>[], { messages = 14, shift = 0 } = {}): string[] {
  const whole = [
    { type: 'document', bytes: 10_000 },
    { type: 'stylesheet', bytes: 5_000 },
    { type: 'script', bytes: 1_000 },
    { type: 'font', bytes: 50_000 },
    ...answers,
  ].map((answer) => ({ url: SITE, type: 'other', bytes: 0, text: '', ...answer }));
  return weigh({ slug: 'late-parcel', steps: 8, messages }, [{ answers: whole, shift }], SITE)
    .filter(({ kept }) => !kept)
    .map(({ what }) => what.replace(/,.*/, ''));
}

test('a page within the budget exceeds nothing', () => {
  expect(exceeded([])).toEqual([]);
});

test('each kind of file is held against what it may weigh, and all text together', () => {
  expect(exceeded([{ type: 'document', bytes: 4_001 }])).toEqual(['HTML']);
  expect(exceeded([{ type: 'stylesheet', bytes: 14_001 }])).toEqual(['HTML + CSS + script']);
  expect(exceeded([{ type: 'script', bytes: 5_001 }])).toEqual(['script']);
  expect(exceeded([{ type: 'font', bytes: 5_001 }])).toEqual(['font']);
});

test('a case of more messages may have more HTML, one of fewer no less', () => {
  expect(exceeded([{ type: 'document', bytes: 12_000 }], { messages: 22 })).toEqual([]);
  expect(exceeded([{ type: 'document', bytes: 12_001 }], { messages: 22 })).toEqual(['HTML']);
  expect(exceeded([{ type: 'document', bytes: 4_000 }], { messages: 3 })).toEqual([]);
});

test('whatever comes from another host is counted, addresses of data are not', () => {
  expect(exceeded([{ url: 'https://elsewhere.example/pixel', type: 'image' }])).toEqual([
    'requests to another host',
  ]);
  expect(exceeded([{ url: 'data:image/png;base64,AA==', type: 'image' }])).toEqual([]);
});

test('a font that keeps text waiting is found, a stand-in of the machine is not', () => {
  const face = (inside: string) => ({ type: 'stylesheet', text: `@font-face{font-family:A;${inside}}` });
  expect(exceeded([face('src:url(a.woff2)')])).toEqual(['fonts that text waits for']);
  expect(exceeded([face('src:url(a.woff2);font-display:block')])).toEqual(['fonts that text waits for']);
  expect(exceeded([face('src:url(a.woff2);font-display:swap')])).toEqual([]);
  expect(exceeded([face('src:local("Georgia")')])).toEqual([]);
});

test('a page that moves, or of which nothing came, does not pass', () => {
  expect(exceeded([], { shift: 0.005 })).toEqual(['layout shift']);
  const nothing = weigh({ slug: 'late-parcel', steps: 8, messages: 14 }, [{ answers: [], shift: 0 }], SITE);
  expect(nothing.filter(({ kept }) => !kept)).toHaveLength(1);
});
