import { readFileSync } from 'node:fs';
import { stances } from '../../../src/core/case/vocabulary.ts';
import type { Files } from '../content.ts';
import { oddCase } from './case.ts';
import { Chance } from './chance.ts';
import { oddAddresses, oddLanguages, oddProse, oddSlugs, oddWords } from './words.ts';

const DOT = readFileSync(new URL('../../fixtures/pictures/green.png', import.meta.url));

/**
 * One content folder of several odd sites, each made from its number: cases, lessons and topics lie side by side, and
 * `casebook.yaml` is that of the first. Building is what takes time, and one build has room for many.
 */
export function oddSites(numbers: readonly number[]): Files {
  const files: Record<string, string | Uint8Array> = {};
  const topics: string[] = [];
  const taken = new Set<string>();
  const named = (chance: Chance, number: number) => {
    const name = chance.one(oddSlugs);
    const free = taken.has(name) ? `${name}-${number}-${taken.size}` : name;
    taken.add(free);
    return free;
  };
  for (const number of numbers) {
    const chance = new Chance(number);
    const word = () => JSON.stringify(chance.one(oddWords)).replace(/[\u2028\u2029]/g, ' ');
    const ids = chance.times(1, 2, () => named(chance, number));
    for (const id of ids) {
      const words = (indent: string) => `${indent}title: ${word()}\n${indent}description: ${word()}\n`;
      const other = chance.is(2)
        ? `  translations:\n    ${chance.one(oddLanguages)}:\n${words('      ')}`
        : '';
      topics.push(`${JSON.stringify(id)}:\n${words('  ')}${other}`);
    }
    const lessons = chance.times(0, 2, () => named(chance, number));
    const quotable = chance
      .times(1, 2, () => {
        const slug = named(chance, number);
        const seen = lessons.filter((_, at) => at === 0);
        const {
          original,
          translation,
          quotable: passages,
        } = oddCase(chance, { topics: ids, lessons: seen }, slug);
        files[`cases/${slug}/case.mdx`] = original;
        files[`cases/${slug}/dot.png`] = DOT;
        if (translation) files[`cases/${slug}/case.${translation.lang}.mdx`] = translation.text;
        return /status: draft/.test(original) ? [] : passages.map((passage) => ({ slug, ...passage }));
      })
      .flat();
    for (const [at, id] of lessons.entries()) {
      const status = at === 0 ? chance.one(['published', 'retired']) : 'draft';
      files[`lessons/${id}/lesson.mdx`] = oddLesson(chance, status, ids, quotable);
      files[`lessons/${id}/dot.png`] = DOT;
    }
    files['casebook.yaml'] ??= oddSite(chance, word);
  }
  // The one topic that the content folder of every test has.
  topics.push('delivery:\n  title: Delivery\n  description: Parcels.\n');
  return { ...files, 'topics.yaml': topics.join('\n') };
}

function oddSite(chance: Chance, word: () => string): string {
  const lines = [
    `name: ${word()}`,
    `description: ${word()}`,
    `publisher: ${word()}`,
    `contact: ${JSON.stringify(chance.one(['https://a.example/contact', 'mailto:editors@a.example', 'editors@a.example']))}`,
    `languages: ${chance.one(['[en]', '[es, en]', '[en, es]', '[es]'])}`,
    `license: ${JSON.stringify(chance.one(['CC0-1.0', 'MIT OR (Apache-2.0)', 'LicenseRef-own']))}`,
    `address: ${JSON.stringify(chance.one(['https://a.example/', 'https://a.example/sub/path/', oddAddresses[2]]))}`,
  ];
  return lines.filter(() => chance.is(2)).join('\n');
}

function oddLesson(
  chance: Chance,
  status: string,
  topics: readonly string[],
  quotable: readonly { readonly slug: string; readonly id: string; readonly words: string }[],
): string {
  const word = () => JSON.stringify(chance.one(oddWords)).replace(/[\u2028\u2029]/g, ' ');
  const extras = [
    '{/* a note with <Tags> and {braces} */}',
    'Words {/* a note */} in a line{" "}and more',
    '## A heading, with `code` & *stars*',
    '<details><summary>More</summary>Inside</details>',
    'H<sub>2</sub>O <kbd>x</kbd><br />',
    '![A green square](dot.png "title")',
    '[a place](#cb-supports) and a note.[^1]\n\n[^1]: The note.',
    '\\{braces\\} and `{code}`',
  ];
  const seen = new Set<string>();
  const quoted = chance
    .times(0, 3, () => (quotable.length > 0 ? chance.one(quotable) : undefined))
    .flatMap((passage) => {
      if (!passage || seen.has(passage.id + passage.slug)) return [];
      seen.add(passage.id + passage.slug);
      return [
        `<Evidence at="${passage.slug}#${passage.id}" stance="${chance.one(stances)}">${passage.words}</Evidence>`,
      ];
    });
  const body = [...chance.times(1, 4, () => chance.one([...oddProse, ...extras])), ...quoted];
  const once = [...new Set(body)].filter(
    (part, at, all) => !part.startsWith('## ') || at === all.findIndex((one) => one.startsWith('## ')),
  );
  return `---\nclaim: ${word()}\nsummary: ${word()}\nlang: ${chance.one(oddLanguages)}\nstatus: ${status}\ntopics: [${JSON.stringify(chance.one(topics))}]\nauthors: [{ name: ${word()} }]\n---\n\n${once.join('\n\n')}\n`;
}
