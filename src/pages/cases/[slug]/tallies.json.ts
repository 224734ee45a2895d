import type { APIRoute, GetStaticPaths } from 'astro';
import { snapshotRoutes, type SnapshotProps } from '../../../views/ballots.ts';

export const getStaticPaths = snapshotRoutes satisfies GetStaticPaths;

export const GET: APIRoute<SnapshotProps> = ({ props }) =>
  new Response(JSON.stringify(props.snapshot), { headers: { 'content-type': 'application/json' } });
