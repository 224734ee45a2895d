import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildBefore } from '../helpers/built-content.ts';
import { makeContent } from '../helpers/content.ts';
import { LATE_PARCEL, LATE_PARCEL_FILE } from '../helpers/late-parcel-published.ts';

const WORDS = `"Soon" -- that's 5~10 days... or 15~20`;

const { dist } = buildBefore(() =>
  Promise.resolve(
    makeContent({
      [LATE_PARCEL_FILE]: LATE_PARCEL.replace(
        '</Step>',
        `<Message id="soon" from="ana" fidelity="invented">\n\n${WORDS.replaceAll('~', '\\~')}\n\n</Message>\n\n</Step>`,
      ),
      'lessons/di-cuanto/lesson.mdx': [
        '---\nclaim: Di cuánto tarda.\nsummary: Nadie espera a gusto.\nlang: es\ntopics: [delivery]\n---',
        'Quien dice "pronto" no dice nada[^1].',
        `<Evidence at="late-parcel#soon" stance="supports">${WORDS}</Evidence>`,
        '[^1]: Ni cuándo.\n',
      ].join('\n\n'),
    }),
  ),
);

const page = () => readFileSync(join(dist, 'es/lessons/di-cuanto/index.html'), 'utf8');
const essay = () => page().split('class="prose essay"')[1]?.split('</section>')[0] ?? '';

test('a quotation stands sign for sign on the page of its lesson, in the essay as on the sheet', () => {
  const shown = WORDS.replaceAll('"', '&quot;').replaceAll("'", '&#39;');
  expect(page().split(shown)).toHaveLength(3);
  expect(essay()).toContain('Quien dice “pronto”');
});

test('footnotes are headed and answered in the language of the lesson', () => {
  expect(essay()).toMatch(/<h2 [^>]*class="visually-hidden"[^>]*>Notas al pie<\/h2>/);
  expect(essay()).toContain('aria-label="Volver a la llamada 1"');
  expect(essay()).not.toMatch(/Footnotes|Back to/);
});
