import type { APIRoute } from 'astro';
import { caseSchemaText } from '../../views/editions.ts';

export const GET: APIRoute = () =>
  new Response(caseSchemaText(), { headers: { 'content-type': 'application/schema+json; charset=utf-8' } });
