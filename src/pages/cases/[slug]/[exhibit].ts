import type { APIRoute, GetStaticPaths } from 'astro';
import { exhibitFile, exhibitRoutes, type ExhibitProps } from '../../../views/editions.ts';

export const getStaticPaths = exhibitRoutes satisfies GetStaticPaths;

export const GET: APIRoute<ExhibitProps> = ({ props }) => {
  const { bytes, type } = exhibitFile(props);
  return new Response(bytes, { headers: { 'content-type': type } });
};
