import { expect, test } from 'vitest';
import { anchorsOf } from '../../src/core/case/anchors.ts';
import type { Case, Prose } from '../../src/core/case/schema.ts';
import { corpus } from '../helpers/corpus.ts';
import { attributesOf, idsOf } from '../helpers/site.ts';
import { renderCase } from './render.ts';

const wordsIn = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** The words of HTML in their order; signs of notes are not among them. */
const wordsOnPage = (html: string): string =>
  wordsIn(
    html
      .replace(/<sup\b[\s\S]*?<\/sup>/g, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/&#?\w+;/g, ' '),
  );

/** Every passage of prose in a model. */
function passagesIn(value: unknown): Prose[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('html' in value && 'text' in value) return [value as Prose];
  return Object.values(value).flatMap(passagesIn);
}

/** The stretches of a passage between which the page says something itself: why words were taken out. */
const stretchesOf = ({ text }: Prose): string[] => text.split(/\n\n|\[…\]/);

const titlesIn = ({ title, summary, outcome, questions, steps }: Case): string[] => [
  title,
  summary,
  outcome,
  ...questions,
  ...steps.map((step) => step.title),
];

test.each(corpus)('$name is shown with every anchor and every word', async ({ parsed: { model } }) => {
  if (!model) throw new Error('It cannot be read.');
  const html = await renderCase(model);
  const ids = idsOf(html);
  expect(anchorsOf(model).filter(({ id }) => !ids.has(id))).toEqual([]);
  const page = `${wordsOnPage(html)} ${wordsIn(attributesOf(html, 'alt').join(' '))}`;
  const said = [...titlesIn(model), ...passagesIn(model).flatMap(stretchesOf)];
  expect(said.filter((text) => !page.includes(wordsIn(text)))).toEqual([]);
});
