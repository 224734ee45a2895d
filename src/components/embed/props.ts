import type { GoneAnchor } from '../case/revision-props.ts';
import type { BlockProps, Foreign, Link, Note } from '../case/props.ts';

/** What is said, with the notes under it: what is shown or hidden as a whole. */
export interface EmbedPart {
  readonly block?: BlockProps;
  readonly notes: readonly Note[];
}

export interface EmbedStep {
  readonly id: string;
  /** The ids that the step had before. */
  readonly former: readonly string[] | undefined;
  readonly number: number;
  readonly title: string;
  readonly parts: readonly EmbedPart[];
}

/** A case of which a frame in another page shows a step or a message. */
export interface EmbedProps {
  readonly title: string;
  readonly summary: string;
  /** The path of the page of the case. */
  readonly href: string;
  readonly steps: readonly EmbedStep[];
  /** What was published and is there no more. */
  readonly gone: readonly GoneAnchor[];
  readonly site: Link;
  readonly licence: { readonly text: string; readonly href?: string };
  /** The language of the case, where the interface does not speak it. */
  readonly own: Foreign;
}
