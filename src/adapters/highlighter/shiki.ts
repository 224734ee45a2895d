import {
  createCssVariablesTheme,
  createHighlighterCore,
  type HighlighterCore,
  type ShikiTransformer,
} from 'shiki/core';
import { bundledLanguages, type BundledLanguage } from 'shiki/langs';
import { LONGEST_LINE } from '../../core/case/code.ts';
import { countedEngine } from './engine.ts';

const PREFIX = '--shiki-';
const MOST_KEPT = 8;
const theme = createCssVariablesTheme({ name: 'casebook', variablePrefix: PREFIX });

let engine: ReturnType<typeof countedEngine> | undefined;
const kept = new Map<string, Promise<HighlighterCore>>();

/**
 * A highlighter for one language: with others in it, code that stands in the code of this one would be coloured or not by what
 * was shown before. The last ones are kept.
 */
function highlighterFor(language: string): Promise<HighlighterCore> {
  const known = kept.get(language);
  kept.delete(language);
  const highlighter = known ?? make(language);
  kept.set(language, highlighter);
  const [oldest] = kept;
  if (oldest && kept.size > MOST_KEPT) {
    kept.delete(oldest[0]);
    void oldest[1].then((old) => {
      old.dispose();
    });
  }
  return highlighter;
}

async function make(language: string): Promise<HighlighterCore> {
  engine ??= countedEngine();
  const langs = language === 'text' ? [] : [bundledLanguages[language as BundledLanguage]];
  return createHighlighterCore({ themes: [theme], langs, engine: await engine, warnings: false });
}

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
  const lang = Object.hasOwn(bundledLanguages, language) ? language : 'text';
  const shiki = await highlighterFor(lang);
  return shiki.codeToHtml(code, {
    lang,
    theme: 'casebook',
    // A limit by the clock, which Shiki has by itself, colours a page otherwise on a busy machine.
    tokenizeTimeLimit: 0,
    tokenizeMaxLineLength: LONGEST_LINE,
    meta: { marked: markedLines(meta) },
    transformers: [stylesToClasses],
  });
}
