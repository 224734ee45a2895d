import type { Link } from './props.ts';

/** Something that has an id, and may have had others before. */
export interface Moved {
  readonly former?: readonly string[];
}

/** A sentence at the head of a case, with links behind it. */
export interface Notice {
  readonly text: string;
  readonly links?: readonly Link[];
}

/** An id that was published and is there no more. */
export interface GoneAnchor {
  readonly id: string;
  readonly reason: string;
  /** Where it last stood. */
  readonly last?: Link;
}
