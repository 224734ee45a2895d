import type { APIRoute, GetStaticPaths } from 'astro';
import { editionOf, editionRoutes, type EditionProps } from '../../views/editions.ts';

export const getStaticPaths = editionRoutes satisfies GetStaticPaths;

export const GET: APIRoute<EditionProps> = async ({ props }) =>
  new Response(await editionOf('md', props), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
