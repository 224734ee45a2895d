import type { CaseFile } from '../../adapters/collections/case-file.ts';
import type { EvidenceSentence, MessageBlock, Text } from '../../components/case/props.ts';
import { arrange } from '../../core/case/arrange.ts';
import { escapeHtml } from '../../core/prose/html.ts';
import { foreign } from '../languages.ts';
import { blockOf } from './blocks.ts';
import { createContext, textOf, type Surroundings } from './context.ts';

/**
 * How a case begins, as HTML for a place outside of the site: its opening narration or, without one, its first step up to
 * the first message. All addresses are absolute.
 * @param page the absolute address of the page of the case
 */
export function leadOf(file: CaseFile, around: Surroundings, page: string): string {
  const items = arrange(file.model);
  // Outside of the site, nothing has the styles that highlighted code is coloured by.
  const context = createContext({ ...file, highlighted: {} }, around, items, {
    use: 'quotation',
    outside: page,
  });
  const { opening } = file.model;
  return opening ? inItsLanguage(textOf(opening, context)) : beginning();

  function beginning(): string {
    const [step] = file.model.steps;
    const title = { html: escapeHtml(step?.title ?? ''), ...foreign(file.model.lang, context.lang) };
    const parts: string[] = [inLanguage('h2', title)];
    for (const item of items[0] ?? []) {
      if (!item.block) continue;
      const block = blockOf(item.block, item, context);
      if (block.type === 'message') return [...parts, ...quoted(block)].join('');
      if (block.type === 'narration' || block.type === 'event') parts.push(inLanguage('div', block.text));
    }
    return parts.join('');
  }
}

function quoted({ speaker, text, language, translations, evidence }: MessageBlock): string[] {
  return [
    `<p><b>${escapeHtml(speaker.name)}</b> (${escapeHtml(speaker.roleName)})</p>`,
    ...(language === undefined ? [] : [`<p>${escapeHtml(language)}</p>`]),
    inLanguage('blockquote', text),
    ...translations.flatMap((translation) => [
      `<p>${escapeHtml(translation.label)}</p>`,
      inLanguage('blockquote', translation.text),
    ]),
    `<p>${sentence(evidence)}</p>`,
  ];
}

/** A passage as it stands, or in a box that says its language, where that is not the one of the words around it. */
const inItsLanguage = (text: Text): string => (text.lang === undefined ? text.html : inLanguage('div', text));

const inLanguage = (tag: string, { html, lang, dir }: Text): string =>
  `<${tag}${lang === undefined ? '' : ` lang="${lang}"`}${dir === undefined ? '' : ` dir="${dir}"`}>${html}</${tag}>`;

const sentence = ({ before, source, after }: EvidenceSentence): string =>
  `${escapeHtml(before)}${source ? escapeHtml(source.text) : ''}${escapeHtml(after)}`;
