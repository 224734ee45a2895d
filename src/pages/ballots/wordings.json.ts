import type { APIRoute } from 'astro';
import { ballotWordings } from '../../views/ballots.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(await ballotWordings()), { headers: { 'content-type': 'application/json' } });
