import type { APIRoute } from 'astro';
import { atomText } from '../views/feeds.ts';

export const GET: APIRoute = async () =>
  new Response(await atomText(), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
