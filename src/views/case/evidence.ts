import type { EvidenceSentence, Link } from '../../components/case/props.ts';
import { isWordless, type Message, type Source } from '../../core/case/schema.ts';
import { languageName } from '../../i18n/index.ts';
import type { Context } from './context.ts';

/** The id that a source has on the page of its case. */
export const sourceAnchor = (id: string): string => `cb-source-${id}`;

/** How a source is called in a sentence: its publisher where that tells it from the others, else its title. */
function sourceLabel(source: Source, all: readonly Source[]): string {
  const { publisher } = source;
  if (publisher === undefined) return source.title;
  const same = all.filter((other) => other.publisher === publisher);
  return same.length === 1 ? publisher : `${publisher} (${source.kind.replaceAll('-', ' ')})`;
}

/** The sentence that says how near the words of a message are to what was said, and how we know. */
export function fidelitySentence(message: Message, context: Context): EvidenceSentence {
  const { t } = context;
  const before = t.fidelity[message.fidelity];
  if (message.fidelity === 'invented') return { before: `${before}.`, after: '' };
  if (message.source === undefined && isWordless(message)) return { before: t.message.wordless, after: '' };
  const doubt = message.fidelity === 'reconstructed' ? t.message.noWords : '';
  const sentence = sourceSentence(before, message.source, message.locator, context, doubt);
  return sentence ?? { before: `${before} ${t.message.noSource}${doubt}.`, after: '' };
}

/** “Known from El Confidencial, in Spanish; paragraph 3.” */
export function sourceSentence(
  before: string,
  id: string | undefined,
  locator: string | undefined,
  context: Context,
  end = '',
): EvidenceSentence | undefined {
  const source = id === undefined ? undefined : context.sources.get(id);
  if (source === undefined) return undefined;
  const { lang, t, model } = context;
  const foreign = source.lang === model.lang ? undefined : source.lang;
  const language = foreign === undefined ? '' : t.message.inLanguage(languageName(lang, foreign));
  const place = locator === undefined ? '' : `; ${locator}`;
  const link: Link = { text: sourceLabel(source, model.sources), href: `#${sourceAnchor(source.id)}` };
  return { before: `${before} `, source: link, after: `${language}${place}${end}.` };
}
