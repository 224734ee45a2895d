import type { APIRoute, GetStaticPaths } from 'astro';
import {
  lessonCiteFile,
  lessonCiteFileRoutes,
  type LessonCiteFile,
} from '../../../../views/citations/lesson-pages.ts';

export const getStaticPaths = (() => lessonCiteFileRoutes('ris')) satisfies GetStaticPaths;

export const GET: APIRoute<LessonCiteFile> = async ({ props }) =>
  new Response(await lessonCiteFile(props), { headers: { 'content-type': props.type } });
