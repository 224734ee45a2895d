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
