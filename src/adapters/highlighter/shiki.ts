import {
  createCssVariablesTheme,
  createHighlighterCore,
  type HighlighterCore,
  type ShikiTransformer,
} from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { bundledLanguages, type BundledLanguage } from 'shiki/langs';

/** Longer lines are shown plain. A limit by the clock, which Shiki has by itself, colours a page otherwise on a busy machine. */
const LONGEST_LINE = 2000;
const PREFIX = '--shiki-';
const theme = createCssVariablesTheme({ name: 'casebook', variablePrefix: PREFIX });

let made: Promise<HighlighterCore> | undefined;
const highlighter = () =>
  (made ??= createHighlighterCore({
    themes: [theme],
    langs: [],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  }));

/** Turns the theme's variables into classes (`cb-tok-keyword`), because inline styles would break the CSP. */
const stylesToClasses: ShikiTransformer = {
  name: 'casebook:styles-to-classes',
  pre(node) {
    node.properties = { class: 'cb-code', tabindex: '0' };
  },
  line(node, line) {
    if (this.options.meta?.['marked'] instanceof Set && this.options.meta['marked'].has(line)) {
      this.addClassToHast(node, 'cb-marked');
    }
  },
  span(node) {
    const style = node.properties['style'] ?? '';
    delete node.properties['style'];
    const token = new RegExp(`color:var\\(${PREFIX}(?:token-)?([a-z-]+)\\)`).exec(style)?.[1];
    if (token !== undefined && token !== 'foreground') this.addClassToHast(node, `cb-tok-${token}`);
  },
};

/** The lines that the words after a fence's language mark: `{2}`, `{1,4-6}`; counted from 1. */
function markedLines(meta: string): Set<number> {
  const lines = new Set<number>();
  for (const part of (/\{([\d,\s-]+)\}/.exec(meta)?.[1] ?? '').split(',')) {
    const [first = NaN, last = first] = part.split('-').map((number) => Number.parseInt(number, 10));
    for (let line = first; line <= Math.min(last, first + 1000); line += 1) lines.add(line);
  }
  return lines;
}

/**
 * Highlights code as `<pre class="cb-code">`; a language that is not known is shown plain.
 * @param language a name of Shiki's, such as `ts`, `yaml`, `log`
 * @param meta the words after the language on the fence
 */
export async function highlight(code: string, language: string, meta = ''): Promise<string> {
  const shiki = await highlighter();
  const known = Object.hasOwn(bundledLanguages, language);
  if (known && !shiki.getLoadedLanguages().includes(language)) {
    await shiki.loadLanguage(bundledLanguages[language as BundledLanguage]);
  }
  return shiki.codeToHtml(code, {
    lang: known ? language : 'text',
    theme: 'casebook',
    tokenizeTimeLimit: 0,
    tokenizeMaxLineLength: LONGEST_LINE,
    meta: { marked: markedLines(meta) },
    transformers: [stylesToClasses],
  });
}
