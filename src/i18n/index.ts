import type { InterfaceLanguage } from '../core/url.ts';
import { en } from './en.ts';
import { es } from './es.ts';

export * from './format.ts';
export type { InterfaceLanguage } from '../core/url.ts';

/** The shape that the table of every language has. */
export type Words = typeof en;

const tables: Readonly<Record<InterfaceLanguage, Words>> = { en, es };

/** The words of the interface in a language. */
export const words = (lang: InterfaceLanguage): Words => tables[lang];

/** The language of the interface for a text in `tag`: its own if we have it, else English. */
export function interfaceFor(tag: string): InterfaceLanguage {
  const primary = tag.toLowerCase().split('-')[0];
  return (Object.keys(tables) as InterfaceLanguage[]).find((lang) => lang === primary) ?? 'en';
}
