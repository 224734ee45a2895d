import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { jsonFeedText } from '../../views/feeds.ts';
import { inEachLanguage } from '../../views/languages.ts';

export const getStaticPaths = inEachLanguage satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(await jsonFeedText(props.lang), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
