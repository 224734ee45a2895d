import type { APIRoute, GetStaticPaths } from 'astro';
import { caseMarkdownRoutes, caseMarkdownText, type CaseEditionProps } from '../../views/editions.ts';

export const getStaticPaths = caseMarkdownRoutes satisfies GetStaticPaths;

export const GET: APIRoute<CaseEditionProps> = async ({ props }) =>
  new Response(await caseMarkdownText(props), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
