import type { HastPluginEntry } from 'satteri';
import { firstLanguage } from '../../core/url.ts';
import { interfaceFor, interfaceIn, words } from '../../i18n/index.ts';

const LABEL = 'footnote-label';

/** The heading of footnotes and the links back from them, in the language of the text, which its front matter names. */
export const footnotesInTheirLanguage: HastPluginEntry = ({ source, data }) => {
  if (!source.includes('[^')) return undefined;
  const lang = languageIn(data);
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
          const number = /\d+(?:-\d+)?$/.exec(String(ariaLabel))?.[0] ?? '';
          context.setProperty(node, 'ariaLabel', t.back(number));
        }
      },
    },
  };
};

function languageIn(data: Record<string, unknown>): string {
  const { astro } = data as { astro?: { frontmatter?: { lang?: unknown } } };
  const lang = astro?.frontmatter?.lang;
  return typeof lang === 'string' ? lang : firstLanguage;
}
