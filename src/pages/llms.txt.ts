import type { APIRoute } from 'astro';
import { llmsTxt } from '../views/machines.ts';

export const GET: APIRoute = async () =>
  new Response(await llmsTxt(), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
