import type { APIRoute } from 'astro';
import { jsonFeedText } from '../views/feeds.ts';

export const GET: APIRoute = async () =>
  new Response(await jsonFeedText(), { headers: { 'content-type': 'application/feed+json; charset=utf-8' } });
