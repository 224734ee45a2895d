import type { CaseCard } from '../components/case/list-props.ts';
import type { LessonCard } from '../components/lesson/props.ts';
import { cacheKey } from './cache-key.ts';
import { evidenceIndex, lessonCard } from './lesson-routes.ts';
import { lessons, shelf, site, topics } from './library.ts';
import { cardOf } from './lists.ts';
import type { PageFacts } from './shell.ts';
import { urls } from './site.ts';

/** What the page of a topic shows. */
interface TopicView {
  readonly page: PageFacts;
  readonly cases: readonly CaseCard[];
  readonly lessons: readonly LessonCard[];
}

async function topicView(id: string): Promise<TopicView> {
  const [all, cases, claims, index] = await Promise.all([topics(), shelf(), lessons(), evidenceIndex()]);
  const topic = all.get(id);
  if (!topic) throw new Error(`There is no topic "${id}".`);
  return {
    page: { title: topic.data.title, description: topic.data.description, path: urls.topic(id) },
    cases: [...cases.values()]
      .filter(({ main }) => main.data.topics.includes(id))
      .map((one) => cardOf(one, 'en')),
    lessons: [...claims.values()]
      .filter(({ data }) => data.topics.includes(id))
      .map((lesson) => lessonCard(lesson, index.get(lesson.id))),
  };
}

/** The pages of topics, for `getStaticPaths`; a topic page shows nothing but what its view holds. */
export async function topicRoutes() {
  const facts = await site();
  return Promise.all(
    [...(await topics()).keys()].map(async (id) => {
      const view = await topicView(id);
      return { params: { id }, props: { view }, cacheKey: cacheKey(view, facts, urls.absolute(urls.home())) };
    }),
  );
}
