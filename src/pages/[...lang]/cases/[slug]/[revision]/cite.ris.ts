import type { APIRoute, GetStaticPaths } from 'astro';
import {
  caseCiteFile,
  caseCiteFileRoutes,
  type CaseCiteFile,
} from '../../../../../views/citations/case-pages.ts';

export const getStaticPaths = (() => caseCiteFileRoutes('ris')) satisfies GetStaticPaths;

export const GET: APIRoute<CaseCiteFile> = async ({ props }) =>
  new Response(await caseCiteFile(props), { headers: { 'content-type': props.type } });
