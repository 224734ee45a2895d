import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { atomText } from '../../views/feeds.ts';
import { inEachLanguage } from '../../views/languages.ts';

export const getStaticPaths = inEachLanguage satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(await atomText(props.lang), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
