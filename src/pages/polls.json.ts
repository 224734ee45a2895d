import type { APIRoute } from 'astro';
import { ballotFile } from '../views/ballots.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(await ballotFile()), { headers: { 'content-type': 'application/json' } });
