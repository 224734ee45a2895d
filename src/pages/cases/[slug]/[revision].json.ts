import type { APIRoute, GetStaticPaths } from 'astro';
import { frozenJson, frozenJsonRoutes, type FrozenJson } from '../../../views/frozen-json.ts';

export const getStaticPaths = (() => frozenJsonRoutes()) satisfies GetStaticPaths;

export const GET: APIRoute<FrozenJson> = ({ props }) =>
  new Response(frozenJson(props), { headers: { 'content-type': 'application/json; charset=utf-8' } });
