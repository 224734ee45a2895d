import type { APIRoute, GetStaticPaths } from 'astro';
import { datasetRoutes, datasetText } from '../views/editions.ts';

export const getStaticPaths = datasetRoutes satisfies GetStaticPaths;

export const GET: APIRoute = async () =>
  new Response(await datasetText(), { headers: { 'content-type': 'application/jsonl; charset=utf-8' } });
