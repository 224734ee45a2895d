import type { APIRoute, GetStaticPaths } from 'astro';
import { indexRoutes, type IndexProps } from '../../../views/find/index-files.ts';

export const getStaticPaths = indexRoutes satisfies GetStaticPaths;

export const GET: APIRoute<IndexProps> = ({ props }) => Response.json(props.index);
