import { isolated } from '../core/text/direction.ts';
import { readCaseFile } from '../adapters/collections/case-file.ts';
import type { QuotationProps } from '../components/lesson/props.ts';
import { anchorsOf } from '../core/case/anchors.ts';
import type { Message, Stance } from '../core/case/schema.ts';
import { parseTarget } from '../core/lesson/evidence.ts';
import { quotedRevision, type Pin } from '../core/lesson/quoted.ts';
import { reasonIn } from '../core/revision/moved.ts';
import { direction, formatDate, languageName, words, type InterfaceLanguage } from '../i18n/index.ts';
import { surroundings } from './case-routes.ts';
import { optional } from './case/blocks.ts';
import { createContext, type Context } from './case/context.ts';
import { fidelitySentence } from './case/evidence.ts';
import { frozen, type FrozenEdition } from './frozen.ts';
import { foreign } from './languages.ts';
import { editionFor, onceEach, shelf, type ShelvedCase, type ShelvedEdition } from './library.ts';
import { slugNow } from './ledger.ts';
import { urls } from './site.ts';

type Passage = Omit<QuotationProps, 'stance'>;

/**
 * What stands under a passage that a lesson quotes, on a page in `lang`; nothing where the case is not shown. The words
 * are those of the original, so that is what it names and leads to.
 */
export async function quotationOf(
  at: string,
  stance: Stance,
  lang: InterfaceLanguage,
  { revision, day }: Pin = {},
): Promise<QuotationProps | undefined> {
  const passage = await (await passages(lang))(JSON.stringify([at, revision ?? null, day ?? null]));
  return passage && { ...passage, stance };
}

/** Passages by where they stand, for each language of pages: the essay of a lesson and its sheet ask for the same. */
const passages = onceEach(async (lang: InterfaceLanguage) =>
  onceEach((key: string) => {
    const [at, revision, day] = JSON.parse(key) as [string, number | null, string | null];
    return passageAt(at, lang, { revision: revision ?? undefined, day: day ?? undefined });
  }),
);

/** The revision of a case that is quoted, where it has any; its words may have been withdrawn since. */
async function editionQuoted(slug: string, pin: Pin): Promise<FrozenEdition | undefined> {
  const editions = (await frozen()).get(slug) ?? [];
  return quotedRevision(
    pin,
    editions.filter(({ translation }) => !translation),
  );
}

/** What stands in the place of words that a text quotes from a revision that was withdrawn; nothing where it was not. */
export async function withdrawnWords(
  at: string,
  pin: Pin,
  lang: InterfaceLanguage,
): Promise<string | undefined> {
  const target = parseTarget(at);
  const kept = target && (await editionQuoted(await slugNow(target.slug), pin));
  return kept && noticeFor(kept, lang);
}

function noticeFor({ number, withdrawn }: FrozenEdition, lang: InterfaceLanguage): string | undefined {
  if (!withdrawn) return undefined;
  return words(lang).revisions.quotedWithdrawn(
    number,
    formatDate(lang, withdrawn.date),
    reasonIn(withdrawn.reason, lang),
  );
}

async function passageAt(at: string, lang: InterfaceLanguage, pin: Pin): Promise<Passage | undefined> {
  const target = parseTarget(at);
  const shelved = target && (await shelf()).get(await slugNow(target.slug));
  if (!shelved) return undefined;
  const edition = shelved.editions.find(({ entry }) => entry === shelved.original) ?? shelved.editions[0];
  const kept = await editionQuoted(shelved.slug, pin);
  const withdrawn = kept && noticeFor(kept, lang);
  const context = await (kept && !kept.newest && !kept.withdrawn
    ? contextIn(kept.digest, lang)
    : contextOf(edition, lang));
  const place = anchorsOf(context.model).find(({ id }) => id === target.anchor);
  const message = place?.step.blocks.find(
    (block): block is Message =>
      block.type === 'message' && (block === place.node || block.marks.some((mark) => mark === place.node)),
  );
  const evidence = withdrawn === undefined && message && fidelitySentence(message, context);
  const speaker = message && context.speakers.get(message.from)?.name;
  return {
    voice: message ? 'said' : 'editor',
    text: foreign(message?.lang ?? context.model.lang, lang),
    ...sourceOf(edition, target.anchor, lang),
    ...(kept && revisionOf(kept, target.anchor, lang)),
    ...optional('reading', readingOf(shelved, edition, target.anchor, lang)),
    step: place ? context.model.steps.indexOf(place.step) + 1 : 0,
    speaker: speaker ?? context.t.quotation[place?.kind ?? 'step'],
    ...optional('withdrawn', withdrawn),
    ...(evidence && { evidence: `${evidence.before}${evidence.source?.text ?? ''}${evidence.after}` }),
  };
}

/** The revision that is quoted; of an older one, that is where the quotation leads. */
function revisionOf(
  { number, href, newest }: FrozenEdition,
  anchor: string,
  lang: InterfaceLanguage,
): Partial<Passage> {
  const address = `${href}#${anchor}`;
  return {
    revision: { text: words(lang).revisions.revisionNumber(number), href: address },
    ...(!newest && { href: address }),
  };
}

/** The same passage in the reader's language, where the case can be read in it and the words are in another. */
function readingOf(
  shelved: ShelvedCase,
  quoted: ShelvedEdition,
  anchor: string,
  lang: InterfaceLanguage,
): Passage['reading'] {
  const own = editionFor(shelved, lang);
  if (own === quoted || quoted.entry.data.lang === lang) return undefined;
  const tag = own.entry.data.lang;
  return {
    text: words(lang).lists.readIn(languageName(lang, tag)),
    href: urls.anchor(shelved.slug, anchor, own.route),
    ...(tag !== lang && { hreflang: tag }),
  };
}

/** The case that something on a page in `lang` is taken from, and where it stands there. */
export const sourceOf = (
  { entry: { data }, route }: ShelvedEdition,
  anchor: string,
  lang: InterfaceLanguage,
): Pick<Passage, 'slug' | 'caseTitle' | 'caseText' | 'href'> => ({
  slug: data.slug,
  caseTitle: isolated(data.title, direction(lang)),
  caseText: foreign(data.lang, lang),
  href: urls.anchor(data.slug, anchor, route),
});

/** An edition of a case, ready to be quoted on a page in `lang`. */
export const contextOf = ({ entry }: ShelvedEdition, lang: InterfaceLanguage): Promise<Context> =>
  contextIn(String(entry.digest ?? ''), lang);

const contextIn = async (digest: string, lang: InterfaceLanguage): Promise<Context> =>
  createContext(readCaseFile(digest), await surroundings(), [], { use: 'quotation', lang });
