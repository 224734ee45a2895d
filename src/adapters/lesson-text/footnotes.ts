import { readFileSync } from 'node:fs';
import type { HastPluginEntry } from 'satteri';
import { frontMatterSpan, readYaml } from '../../core/case/parse/index.ts';
import { firstLanguage } from '../../core/url.ts';
import { interfaceFor, interfaceIn, words } from '../../i18n/index.ts';

const LABEL = 'footnote-label';

/** The heading of footnotes and the links back from them, in the language of the text, which its front matter names. */
export const footnotesInTheirLanguage: HastPluginEntry = ({ source, fileURL }) => {
  if (!source.includes('[^')) return undefined;
  const lang = languageOf(fileURL);
  const t = words(interfaceFor(lang)).lesson.footnotes;
  return {
    name: 'footnotes-in-their-language',
    element: {
      filter: ['h2', 'a'],
      visit(node, context) {
        const { id, ariaLabel, dataFootnoteBackref } = node.properties;
        if (node.tagName === 'h2' && id === LABEL) {
          context.setProperty(node, 'className', ['visually-hidden']);
          if (interfaceIn(lang) === undefined) context.setProperty(node, 'lang', firstLanguage);
          for (const child of node.children) context.replaceNode(child, { type: 'text', value: t.heading });
        }
        if (dataFootnoteBackref !== undefined) {
          const number = String(ariaLabel).split(' ').at(-1) ?? '';
          context.setProperty(node, 'ariaLabel', t.back(number));
        }
      },
    },
  };
};

/** The language that the front matter of a file names. MDX is not given the front matter, which the checker has read. */
function languageOf(file: URL | undefined): string {
  if (!file) return firstLanguage;
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  const span = frontMatterSpan(text);
  const value = span && readYaml(text, span.yaml).value;
  const { lang } = (value ?? {}) as { lang?: unknown };
  return typeof lang === 'string' ? lang : firstLanguage;
}
