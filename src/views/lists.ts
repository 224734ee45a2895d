import { readCaseFile } from '../adapters/collections/case-file.ts';
import type { CaseCard, NewestCase } from '../components/case/list-props.ts';
import type { MessageBlock } from '../components/case/props.ts';
import { formatDate, interfaceIn, languageName, words, type InterfaceLanguage } from '../i18n/index.ts';
import { arrange } from '../core/case/arrange.ts';
import { blockOf, platformName } from './case/blocks.ts';
import { createContext } from './case/context.ts';
import { surroundings } from './case-routes.ts';
import { foreign } from './languages.ts';
import { editionFor, type ShelvedCase } from './library.ts';
import { urls } from './site.ts';

const EXCERPT_MESSAGES = 3;

/** A case as a list shows it. */
export function cardOf(shelved: ShelvedCase, lang: InterfaceLanguage): CaseCard {
  const t = words(lang);
  const shown = editionFor(shelved, lang);
  const { data } = shown.entry;
  const own = foreign(data.lang, lang);
  return {
    title: data.title,
    summary: data.summary,
    href: shown.href,
    ...own,
    facts: [
      ...(data.fictional ? [t.lists.fictional] : []),
      ...(own.lang === undefined ? [] : [t.lists.isIn(languageName(lang, own.lang))]),
      platformName(data.platform, { t }),
      t.header.steps(data.steps),
      `${t.header.messages(data.messages)}, ${t.header.speakers(data.participants)}`,
      ...(data.ending === undefined || data.ending === 'unknown' ? [] : [t.endings[data.ending]]),
      ...(data.published === undefined ? [] : [formatDate(lang, data.published)]),
    ],
    map: data.map,
    editions: shelved.editions
      .filter((edition) => edition !== shown)
      .map(({ entry, href }) => {
        const hreflang = entry.data.lang;
        const spoken = interfaceIn(hreflang) ?? lang;
        const text = words(spoken).lists.readIn(languageName(spoken, hreflang));
        return { text, href, lang: spoken, hreflang };
      }),
  };
}

/** A case as the front page shows the newest: with its speakers, how it begins and its steps. */
export async function newestOf(shelved: ShelvedCase, lang: InterfaceLanguage): Promise<NewestCase> {
  const { entry, route } = editionFor(shelved, lang);
  const file = readCaseFile(entry.digest ?? '');
  const items = arrange(file.model);
  const context = createContext(file, await surroundings(), items, { use: 'quotation', lang });
  const excerpt = items
    .flat()
    .flatMap((item) => (item.block?.type === 'message' ? [blockOf(item.block, item, context)] : []))
    .filter((block): block is MessageBlock => block.type === 'message')
    .slice(0, EXCERPT_MESSAGES);
  return {
    ...cardOf(shelved, lang),
    speakers: [...context.speakers.values()],
    excerpt,
    steps: file.model.steps.map(({ id, title }, index) => ({
      number: index + 1,
      title,
      href: urls.anchor(shelved.slug, id, route),
    })),
  };
}
