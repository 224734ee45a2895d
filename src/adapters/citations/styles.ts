import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import core from '@citation-js/core';
import '@citation-js/plugin-csl';
import { own } from '../../core/text/own.ts';

/** The styles that citations are set in. */
export type StyleName = 'apa' | 'mla' | 'chicago';

const csl = core.plugins.config.get('@csl');

/** The locale of CSL nearest to a language; it has one for each country, not for each language. */
export function localeFor(lang: string): string {
  const known: Readonly<Record<string, string>> = { en: 'en-US', es: 'es-ES', pt: 'pt-BR', zh: 'zh-CN' };
  const primary = lang.toLowerCase().split('-')[0] ?? '';
  const found = [own(known, primary), lang, `${primary}-${primary.toUpperCase()}`].find(
    (tag) => tag !== undefined && csl.locales.has(tag),
  );
  return found ?? 'en-US';
}

/** The text of a locale (CSL 1.0.2); that of American English for one that is not there. */
export const localeText = (tag: string): string => csl.locales.get(csl.locales.has(tag) ? tag : 'en-US');

/**
 * The text of a style (CSL 1.0.2), made to set entries that each stand alone: without sorting, without telling
 * citations apart that look alike, without a line for an author who is repeated.
 */
export async function styleText(name: StyleName): Promise<string> {
  const text = name === 'apa' ? csl.styles.get('apa') : await bundledStyle(name);
  return text
    .replace(
      /<citation[\s>].*?<\/citation>/s,
      '<citation><layout><text variable="title"/></layout></citation>',
    )
    .replace(/<sort>.*?<\/sort>/gs, '')
    .replace(/ subsequent-author-substitute="[^"]*"/, '')
    .replace(retrieved, '')
    .replace(ending, `$1${name === 'mla' ? kind : ''}$2`);
}

/** “Retrieved (day) from”, which APA asks for where words may change; those of a revision do not. */
const retrieved = /<choose><if match="none" variable="issued status"><text term="retrieved".*?<\/choose>/s;

/** The end of an entry, where MLA puts what kind of thing it is if the entry does not show it. */
const ending = /(<text macro="accessed"\/>)(<\/group><\/layout><\/bibliography>)/;
const kind = '<text variable="genre" text-case="capitalize-first"/>';

/** A style that a package carries as a module of its own, which its `exports` do not name. */
async function bundledStyle(name: string): Promise<string> {
  const entry = createRequire(join(process.cwd(), 'package.json')).resolve('rehype-citation');
  const path = join(dirname(entry), 'styles', `${name}.js`);
  const { default: text } = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as {
    default: string;
  };
  return text;
}
