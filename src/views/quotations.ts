import { readCaseFile } from '../adapters/collections/case-file.ts';
import type { PassageNote, QuotationProps } from '../components/lesson/props.ts';
import { anchorsOf } from '../core/case/anchors.ts';
import type { LessonRef, Message, Stance } from '../core/case/schema.ts';
import { parseTarget } from '../core/lesson/evidence.ts';
import { languageName, words, type InterfaceLanguage } from '../i18n/index.ts';
import { surroundings } from './case-routes.ts';
import { optional } from './case/blocks.ts';
import { createContext, textOf, type Context } from './case/context.ts';
import { fidelitySentence } from './case/evidence.ts';
import { foreign } from './languages.ts';
import { editionFor, onceEach, shelf, type ShelvedCase, type ShelvedEdition } from './library.ts';
import { urls } from './site.ts';

/**
 * What stands under a passage that a lesson quotes, on a page in `lang`; nothing where the case is not shown. The words
 * are those of the original, so that is what it names and leads to.
 */
export async function quotationOf(
  at: string,
  stance: Stance,
  lang: InterfaceLanguage,
): Promise<QuotationProps | undefined> {
  const target = parseTarget(at);
  const shelved = target && (await shelf()).get(target.slug);
  if (!shelved) return undefined;
  const edition = shelved.editions.find(({ entry }) => entry === shelved.original) ?? shelved.editions[0];
  const context = await contextOf(edition, lang);
  const place = anchorsOf(context.model).find(({ id }) => id === target.anchor);
  const message = place?.step.blocks.find(
    (block): block is Message =>
      block.type === 'message' && (block === place.node || block.marks.some((mark) => mark === place.node)),
  );
  const evidence = message && fidelitySentence(message, context);
  const speaker = message && context.speakers.get(message.from)?.name;
  return {
    stance,
    voice: message ? 'said' : 'editor',
    words: foreign(message?.lang ?? context.model.lang, lang),
    ...caseOf(edition, target.anchor, lang),
    ...optional('reading', readingOf(shelved, edition, target.anchor, lang)),
    ...optional('speaker', speaker ?? context.t.quotation[place?.kind ?? 'step']),
    ...(evidence && { evidence: `${evidence.before}${evidence.source?.text ?? ''}${evidence.after}` }),
  };
}

/** The same passage in the reader's language, where the case can be read in it. */
function readingOf(
  shelved: ShelvedCase,
  quoted: ShelvedEdition,
  anchor: string,
  lang: InterfaceLanguage,
): QuotationProps['reading'] {
  const own = editionFor(shelved, lang);
  if (own === quoted || quoted.entry.data.lang === lang) return undefined;
  const tag = own.entry.data.lang;
  return {
    text: words(lang).lists.readIn(languageName(lang, tag)),
    href: urls.anchor(shelved.slug, anchor, own.route),
    ...(tag !== lang && { hreflang: tag }),
  };
}

const caseOf = ({ entry: { data }, route }: ShelvedEdition, anchor: string, lang: InterfaceLanguage) => ({
  caseTitle: data.title,
  caseText: foreign(data.lang, lang),
  href: urls.anchor(data.slug, anchor, route),
});

/** What the steps of all cases say of lessons, by lesson, for pages in a language: every case is read once for each. */
export const passagesByLesson = onceEach(
  async (lang: InterfaceLanguage): Promise<ReadonlyMap<string, readonly PassageNote[]>> => {
    const all = new Map<string, PassageNote[]>();
    for (const shelved of (await shelf()).values()) {
      if (shelved.main.data.lessons.length === 0) continue;
      const edition = editionFor(shelved, lang);
      for (const { lesson, passage } of passagesOf(edition, await contextOf(edition, lang))) {
        const known = all.get(lesson);
        if (known) known.push(passage);
        else all.set(lesson, [passage]);
      }
    }
    return all;
  },
);

function passagesOf(edition: ShelvedEdition, context: Context): { lesson: string; passage: PassageNote }[] {
  return context.model.steps.flatMap((step, index) =>
    step.blocks
      .filter((block): block is LessonRef => block.type === 'lesson')
      .map((block) => ({
        lesson: block.ref,
        passage: {
          stance: block.stance,
          voice: 'editor' as const,
          speaker: context.t.lesson.step(index + 1),
          ...caseOf(edition, step.id, context.lang),
          ...textOf(block.body, context),
        },
      })),
  );
}

const contextOf = async ({ entry }: ShelvedEdition, lang: InterfaceLanguage): Promise<Context> =>
  createContext(readCaseFile(entry.digest ?? ''), await surroundings(), [], { use: 'quotation', lang });
