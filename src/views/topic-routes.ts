import type { CaseCard } from '../components/case/list-props.ts';
import type { LessonCard } from '../components/lesson/props.ts';
import { prefixOf } from '../core/url.ts';
import { interfaceLanguages, type InterfaceLanguage } from '../i18n/index.ts';
import { cacheKey } from './cache-key.ts';
import { cardsIn, catalogue, having } from './find/catalogue.ts';
import { pageParam, pagesOf, type ListPage } from './find/paging.ts';
import { foreign } from './languages.ts';
import { lessonCardsOf } from './lesson-routes.ts';
import { site, topics } from './library.ts';
import { urls } from './site.ts';
import { topicsIn } from './topics-in.ts';

/** What a page of a topic shows. */
interface TopicView extends ListPage<CaseCard> {
  /** The language of its title and description, where that is not the page's. */
  readonly text: ReturnType<typeof foreign>;
  /** On the first page of the topic. */
  readonly lessons: readonly LessonCard[];
}

async function topicViews(id: string, lang: InterfaceLanguage): Promise<TopicView[]> {
  const [all, { postings }, cards, bearing] = await Promise.all([
    topicsIn(lang),
    catalogue(),
    cardsIn(lang),
    lessonCardsOf(id, lang),
  ]);
  const topic = all.get(id);
  if (!topic) throw new Error(`There is no topic "${id}".`);
  const { title, description, lang: own } = topic;
  const under = having(cards, postings.get('topic')?.get(id));
  const pages = pagesOf(lang, under, { title, description }, (one, number) => urls.topic(id, one, number));
  return pages.map((page) => ({
    ...page,
    text: foreign(own, lang),
    lessons: page.number === 1 ? bearing : [],
  }));
}

/** The pages of topics, for `getStaticPaths`; a topic page shows nothing but what its view holds. */
export async function topicRoutes() {
  const [all, facts] = await Promise.all([topics(), site()]);
  const views = await Promise.all(
    interfaceLanguages.flatMap((lang) =>
      [...all.keys()].map(async (id) => (await topicViews(id, lang)).map((view) => ({ id, view }))),
    ),
  );
  return views.flat().map(({ id, view }) => ({
    params: { lang: prefixOf(view.lang), id, page: pageParam(view) },
    props: { view },
    cacheKey: cacheKey(view, facts, urls.absolute(urls.home())),
  }));
}
