import type { CaseCard } from '../components/case/list-props.ts';
import type { LessonCard } from '../components/lesson/props.ts';
import type { InterfaceLanguage } from '../i18n/index.ts';
import { cacheKey } from './cache-key.ts';
import { foreign, inEachLanguage, placesOf } from './languages.ts';
import { lessonCardsOf } from './lesson-routes.ts';
import { shelf, site, topics } from './library.ts';
import { cardOf } from './lists.ts';
import type { PageFacts } from './shell.ts';
import { urls } from './site.ts';

/** What the page of a topic shows. */
interface TopicView {
  readonly lang: InterfaceLanguage;
  readonly page: PageFacts;
  /** The language of its title and description, where that is not the page's. */
  readonly text: ReturnType<typeof foreign>;
  readonly cases: readonly CaseCard[];
  readonly lessons: readonly LessonCard[];
}

async function topicView(id: string, lang: InterfaceLanguage): Promise<TopicView> {
  const [all, cases, facts] = await Promise.all([topics(), shelf(), site()]);
  const topic = all.get(id);
  if (!topic) throw new Error(`There is no topic "${id}".`);
  const { title, description } = topic.data;
  return {
    lang,
    page: { title, description, ...placesOf(lang, (one) => urls.topic(id, one)) },
    text: foreign(facts.lang, lang),
    cases: [...cases.values()]
      .filter(({ main }) => main.data.topics.includes(id))
      .map((one) => cardOf(one, lang)),
    lessons: await lessonCardsOf(id, lang),
  };
}

/** The pages of topics, for `getStaticPaths`; a topic page shows nothing but what its view holds. */
export async function topicRoutes() {
  const [all, facts] = await Promise.all([topics(), site()]);
  return Promise.all(
    inEachLanguage().flatMap(({ params, props: { lang } }) =>
      [...all.keys()].map(async (id) => {
        const view = await topicView(id, lang);
        return {
          params: { ...params, id },
          props: { view },
          cacheKey: cacheKey(view, facts, urls.absolute(urls.home())),
        };
      }),
    ),
  );
}
