import type { APIRoute, GetStaticPaths } from 'astro';
import { caseJsonRoutes, caseJsonText, type CaseEditionProps } from '../../views/editions.ts';

export const getStaticPaths = caseJsonRoutes satisfies GetStaticPaths;

export const GET: APIRoute<CaseEditionProps> = async ({ props }) =>
  new Response(await caseJsonText(props), { headers: { 'content-type': 'application/json; charset=utf-8' } });
