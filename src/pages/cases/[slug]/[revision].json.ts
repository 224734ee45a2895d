import type { APIRoute, GetStaticPaths } from 'astro';
import { editionOf, frozenEditionRoutes, type EditionProps } from '../../../views/editions.ts';

export const getStaticPaths = frozenEditionRoutes satisfies GetStaticPaths;

export const GET: APIRoute<EditionProps> = async ({ props }) =>
  new Response(await editionOf('json', props), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
