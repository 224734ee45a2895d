import type { SmallMap } from './small.ts';
import { CARD } from './sizes.ts';

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
 * The form of a map for a social card as an SVG file, for a renderer that has neither our styles nor our fonts. Its size
 * is that of its box.
 */
export function cardMapSvg(
  { lanes, arcs, solid, open, steps }: SmallMap,
  { ink, soft, rule, pencil, paper }: MapColours,
): string {
  const { length, width } = CARD;
  const path = (d: string, stroke: string, more = '') =>
    d === '' ? '' : `<path d="${d}" stroke="${stroke}"${more}/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${length} ${width}"`,
    ` width="${length}" height="${width}" fill="none" stroke-width="3">`,
    path(lanes, rule),
    path(arcs, soft),
    path(solid, ink, ` fill="${ink}" stroke-width="2"`),
    path(open, ink, ` fill="${paper}" stroke-width="4"`),
    path(steps, pencil, ' stroke-width="4"'),
    '</svg>',
  ].join('');
}
