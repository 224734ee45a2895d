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

/** A picture as an SVG file, with its size in pixels. */
export interface MapDrawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Shapes that reach over half of the way between two lanes reach out of the box by less than this. */
const ABOVE = 14;

/**
 * The form of a map for a social card as an SVG file, for a renderer that has neither our styles nor our fonts.
 */
export function cardMapSvg(
  { lanes, arcs, solid, open, steps }: SmallMap,
  { ink, soft, rule, pencil, paper }: MapColours,
): MapDrawing {
  const { length } = CARD;
  const width = CARD.width + ABOVE;
  const path = (d: string, stroke: string, more = '') =>
    d === '' ? '' : `<path d="${d}" stroke="${stroke}"${more}/>`;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 ${-ABOVE} ${length} ${width}"`,
    ` width="${length}" height="${width}" fill="none" stroke-width="3">`,
    path(lanes, rule),
    path(arcs, soft),
    path(solid, ink, ` fill="${ink}" stroke-width="2"`),
    path(open, ink, ` fill="${paper}" stroke-width="4"`),
    path(steps, pencil, ' stroke-width="4"'),
    '</svg>',
  ].join('');
  return { svg, width: length, height: width };
}
