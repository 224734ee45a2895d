import { dirname, join, relative } from 'node:path';
import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'zod';
import {
  CaseSummary,
  casesLoader,
  frozenLoader,
  FrozenSummary,
  lessonsLoader,
  siteLoader,
  topicsLoader,
} from './adapters/collections/index.ts';
import { contentRoot } from './adapters/content-folder/index.ts';
import { Lesson } from './core/lesson/schema.ts';
import { Site, Topic } from './core/site/schema.ts';

const project = process.cwd();
const base = relative(project, join(contentRoot(project), 'lessons')) || '.';

const GuidePage = z.strictObject({ title: z.string(), summary: z.string(), order: z.number() });

export const collections = {
  cases: defineCollection({ loader: casesLoader(), schema: CaseSummary }),
  frozen: defineCollection({ loader: frozenLoader(), schema: FrozenSummary }),
  lessons: defineCollection({
    loader: lessonsLoader({ base, pattern: '*/lesson.mdx', generateId: ({ entry }) => dirname(entry) }),
    schema: Lesson,
  }),
  lessonRevisions: defineCollection({
    loader: lessonsLoader({
      base,
      // A revision, and not what an editor keeps beside it, such as remarks.mdx.
      pattern: '*/r+([0-9]).mdx',
      generateId: ({ entry }) => entry.slice(0, -'.mdx'.length),
    }),
    schema: Lesson,
  }),
  topics: defineCollection({ loader: topicsLoader(), schema: Topic }),
  site: defineCollection({ loader: siteLoader(), schema: Site }),
  guide: defineCollection({
    loader: glob({ base: 'src/content/guide', pattern: '*.mdx' }),
    schema: GuidePage,
  }),
};
