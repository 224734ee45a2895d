import { firstLanguage } from '../core/url.ts';
import { missingWords } from './complete.ts';
import type { en } from './en.ts';
import * as tables from './languages.ts';

export * from './format.ts';

/** The shape that the table of every language has. */
export type Words = typeof en;

/** The tag of a language that the interface is written in. */
export type InterfaceLanguage = keyof typeof tables;

const wordsOf: Readonly<Record<InterfaceLanguage, Words>> = tables;

/** The languages of the interface: the first, then the others by their tag. */
export const interfaceLanguages: readonly InterfaceLanguage[] = [
  firstLanguage,
  ...(Object.keys(tables) as InterfaceLanguage[]).filter((lang) => lang !== firstLanguage),
];

// A build does not check types, so a word that is missing would be shown as "undefined".
for (const lang of interfaceLanguages) {
  const missing = missingWords(wordsOf[lang], wordsOf[firstLanguage]);
  if (missing.length > 0) throw new Error(`src/i18n/${lang}.ts has no words for: ${missing.join(', ')}`);
}

/** The words of the interface in a language. */
export const words = (lang: InterfaceLanguage): Words => wordsOf[lang];

const primary = (tag: string) => tag.toLowerCase().split('-')[0];

/** The language of the interface that is the one of a text in `tag`: that very one, else one of its family. */
export function interfaceIn(tag: string): InterfaceLanguage | undefined {
  return (
    interfaceLanguages.find((lang) => lang.toLowerCase() === tag.toLowerCase()) ??
    interfaceLanguages.find((lang) => primary(lang) === primary(tag))
  );
}

/** The language of the interface around a text in `tag`: its own if we have it, else the first. */
export const interfaceFor = (tag: string): InterfaceLanguage => interfaceIn(tag) ?? firstLanguage;
