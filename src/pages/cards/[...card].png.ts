import type { APIRoute, GetStaticPaths } from 'astro';
import { cardFile, cardRoutes, type CardProps } from '../../views/cards.ts';

export const getStaticPaths = cardRoutes satisfies GetStaticPaths;

export const GET: APIRoute<CardProps> = async ({ props }) =>
  new Response(await cardFile(props), { headers: { 'content-type': 'image/png' } });
