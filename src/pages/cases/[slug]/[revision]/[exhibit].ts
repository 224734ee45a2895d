import type { APIRoute, GetStaticPaths } from 'astro';
import { exhibitFile, type ExhibitProps } from '../../../../views/editions.ts';
import { frozenExhibitRoutes } from '../../../../views/frozen-exhibits.ts';

export const getStaticPaths = frozenExhibitRoutes satisfies GetStaticPaths;

export const GET: APIRoute<ExhibitProps> = ({ props }) => {
  const { bytes, type } = exhibitFile(props);
  return new Response(bytes, { headers: { 'content-type': type } });
};
