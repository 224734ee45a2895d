type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/**
 * Counts things in a language.
 * @returns a function that puts a number before the right form of its noun
 */
export function plural(lang: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(lang);
  const digits = new Intl.NumberFormat(lang);
  return (count, forms) => `${digits.format(count)}\u00a0${forms[rules.select(count)] ?? forms.other}`;
}

/** What is said of a number, for each plural form of a language, with `{n}` where the number stands. */
export type Patterns = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

const NUMBERS_TRIED = 200;

/** Takes patterns from a function that says a number, for a script that counts in the browser without our tables. */
export function patternsOf(lang: string, say: (count: number) => string): Patterns {
  const rules = new Intl.PluralRules(lang);
  const digits = new Intl.NumberFormat(lang);
  const patterns: Partial<Record<Intl.LDMLPluralRule, string>> = {};
  for (let count = 0; count < NUMBERS_TRIED; count += 1) {
    patterns[rules.select(count)] ??= say(count).replace(digits.format(count), '{n}');
  }
  return patterns;
}

/** Says a number by patterns. */
export function sayCount(lang: string, patterns: Patterns, count: number): string {
  const pattern = patterns[new Intl.PluralRules(lang).select(count)] ?? Object.values(patterns)[0] ?? '{n}';
  return pattern.replace('{n}', new Intl.NumberFormat(lang).format(count));
}
