import { readCaseFile } from '../adapters/collections/case-file.ts';
import type { CaseCard, NewestCase } from '../components/case/list-props.ts';
import type { MessageBlock } from '../components/case/props.ts';
import { formatDate, languageName, words, type InterfaceLanguage } from '../i18n/index.ts';
import { arrange } from './case/arrange.ts';
import { blockOf, platformName } from './case/blocks.ts';
import { createContext } from './case/context.ts';
import { surroundings } from './case-routes.ts';
import type { ShelvedCase } from './library.ts';
import { urls } from './site.ts';

const EXCERPT_MESSAGES = 3;

/** A case as a list shows it. */
export function cardOf({ main, editions, slug }: ShelvedCase, lang: InterfaceLanguage): CaseCard {
  const t = words(lang);
  const { data } = main;
  return {
    title: data.title,
    summary: data.summary,
    href: urls.case(slug),
    ...(data.lang !== lang && { lang: data.lang }),
    facts: [
      platformName(data.platform, { t }),
      t.header.steps(data.steps),
      `${t.header.messages(data.messages)}, ${t.header.speakers(data.participants)}`,
      ...(data.ending === undefined || data.ending === 'unknown' ? [] : [t.endings[data.ending]]),
      ...(data.published === undefined ? [] : [formatDate(lang, data.published)]),
    ],
    map: data.map,
    editions: editions
      .filter(({ entry }) => entry !== main)
      .map(({ entry, href, route }) => ({
        text: words(route).lists.readIn(languageName(route, entry.data.lang)),
        href,
        lang: entry.data.lang,
      })),
  };
}

/** A case as the front page shows the newest: with its speakers, how it begins and its steps. */
export async function newestOf(shelved: ShelvedCase, lang: InterfaceLanguage): Promise<NewestCase> {
  const file = readCaseFile(shelved.main.digest ?? '');
  const items = arrange(file.model);
  const context = createContext(file, await surroundings(), items, 'quotation');
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
      href: urls.anchor(shelved.slug, id),
    })),
  };
}
