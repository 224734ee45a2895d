import type { APIRoute } from 'astro';
import { atomText } from '../views/editions.ts';

export const GET: APIRoute = async () =>
  new Response(await atomText(), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
