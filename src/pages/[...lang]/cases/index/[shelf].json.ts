import type { APIRoute, GetStaticPaths } from 'astro';
import { shelfRoutes, type ShelfProps } from '../../../../views/find/index-files.ts';

export const getStaticPaths = shelfRoutes satisfies GetStaticPaths;

export const GET: APIRoute<ShelfProps> = ({ props }) => Response.json(props.cards);
