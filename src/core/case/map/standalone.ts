import type { SmallMap } from './small.ts';
import { SMALL } from './sizes.ts';

/** The colours of a picture, as SVG writes them. */
export interface MapColours {
  /** What is said: shapes. */
  readonly ink: string;
  /** Who answers whom. */
  readonly soft: string;
  /** From a speaker's first message to the last. */
  readonly rule: string;
  /** Where steps begin. */
  readonly pencil: string;
  /** Inside shapes that are not filled. */
  readonly paper: string;
}

/**
 * The small form of a map as an SVG file, for places that have neither our styles nor our fonts: feeds and social cards.
 * @param width in pixels; the height follows
 */
export function smallMapSvg(
  { lanes, arcs, solid, open, steps }: SmallMap,
  { ink, soft, rule, pencil, paper }: MapColours,
  width: number = SMALL.length / 2,
): string {
  const height = Math.round((width * SMALL.width) / SMALL.length);
  const path = (d: string, stroke: string, more = '') =>
    d === '' ? '' : `<path d="${d}" stroke="${stroke}"${more}/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SMALL.length} ${SMALL.width}"`,
    ` width="${width}" height="${height}" fill="none" stroke-width="1.5">`,
    path(lanes, rule),
    path(arcs, soft),
    path(solid, ink, ` fill="${ink}"`),
    path(open, ink, ` fill="${paper}" stroke-width="2"`),
    path(steps, pencil, ' stroke-width="2"'),
    '</svg>',
  ].join('');
}
