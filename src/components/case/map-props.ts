import type { Link } from './props.ts';

/** A link in the picture of a map, with what is said of it. */
interface Target {
  readonly href: string;
  readonly label: string;
}

/** A message in a picture: the id of its outline and where its middle stands. */
interface MapShape extends Target {
  readonly outline: string;
  readonly x: number;
  readonly y: number;
  readonly known: boolean;
}

/** A step in a picture: a band over the whole width. */
interface MapBand extends Target {
  readonly number: number;
  /** Where its number stands. */
  readonly baseline: number;
  readonly y: number;
  readonly height: number;
  readonly shapes: readonly MapShape[];
}

interface Letter {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** One picture of a conversation, in units of its own; the strings are SVG path data. */
export interface MapDrawing {
  readonly by: 'order' | 'time';
  readonly width: number;
  readonly height: number;
  /** The outline of every role that speaks, around the origin. */
  readonly outlines: readonly { readonly id: string; readonly d: string; readonly solid: boolean }[];
  /** The radius around a shape that can be clicked. */
  readonly target: number;
  readonly lanes: string;
  readonly rules: string;
  readonly arcs: string;
  readonly gaps: string;
  readonly events: string;
  readonly heads: { readonly open: string; readonly solid: string };
  readonly letters: readonly (Letter & { readonly solid: boolean })[];
  readonly bands: readonly MapBand[];
  readonly breaks: { readonly d: string; readonly words: readonly Letter[] };
  readonly legend: readonly { readonly d: string; readonly word: Letter; readonly unknown: boolean }[];
}

/** The same as a table. */
export interface MapRow {
  readonly number: number;
  readonly href: string;
  readonly speaker: string;
  readonly step: number;
  readonly answers?: number;
  /** Set in a case of which some times are known. */
  readonly time?: string;
}

export interface MapProps {
  /** Where reading goes on for those who pass the map by. */
  readonly past: Link['href'];
  readonly drawings: readonly MapDrawing[];
  readonly rows: readonly MapRow[];
  readonly timed: boolean;
}

/** The small form: SVG path data for a box of 480 × 180 units. */
export interface SmallMapProps {
  readonly lanes: string;
  readonly arcs: string;
  readonly solid: string;
  readonly open: string;
  readonly steps: string;
}
