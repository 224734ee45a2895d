/** What fits on a line beside a name. */
const MOST = 54;

/** The first words of a text, enough to know it by; of a language without blanks, its first signs. */
export function firstWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= MOST) return line;
  const signs = Array.from(line).slice(0, MOST).join('');
  const blank = signs.lastIndexOf(' ');
  return `${signs.slice(0, blank > MOST / 2 ? blank : undefined).replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, '')} …`;
}
