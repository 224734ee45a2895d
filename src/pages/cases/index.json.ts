import type { APIRoute } from 'astro';
import { catalogueJson } from '../../views/machines.ts';

export const GET: APIRoute = async () =>
  new Response(await catalogueJson(), { headers: { 'content-type': 'application/json; charset=utf-8' } });
