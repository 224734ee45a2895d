const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, made);
  return made;
}

/** How many words a text has by the rules of its language (a BCP 47 tag); punctuation and emoji are not words. */
export function countWords(text: string, language: string): number {
  let words = 0;
  for (const segment of segmenterOf(language).segment(text)) if (segment.isWordLike) words++;
  return words;
}
