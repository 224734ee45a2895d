import { join, relative } from 'node:path';
import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { casesLoader, siteLoader, topicsLoader } from './adapters/collections/index.ts';
import { contentRoot } from './adapters/content-folder/index.ts';
import { Lesson } from './core/lesson/schema.ts';

const project = process.cwd();
const base = relative(project, join(contentRoot(project), 'lessons')) || '.';

const GuidePage = z.strictObject({ title: z.string(), summary: z.string(), order: z.number() });

export const collections = {
  cases: defineCollection({ loader: casesLoader() }),
  lessons: defineCollection({ loader: glob({ base, pattern: '*.mdx' }), schema: Lesson }),
  topics: defineCollection({ loader: topicsLoader() }),
  site: defineCollection({ loader: siteLoader() }),
  guide: defineCollection({ loader: glob({ base: 'src/content/guide', pattern: '*.mdx' }), schema: GuidePage }),
};
