import type { SmallMapProps } from './map-props.ts';
import type { MessageBlock, Speaker } from './props.ts';

/** A case as it stands in a list. */
export interface CaseCard {
  readonly title: string;
  readonly summary: string;
  readonly href: string;
  readonly lang?: string;
  readonly facts: readonly string[];
  readonly map: SmallMapProps;
  readonly editions: readonly { readonly text: string; readonly href: string; readonly lang: string }[];
}

/** The case that the front page shows at length. */
export interface NewestCase extends CaseCard {
  readonly speakers: readonly Speaker[];
  readonly excerpt: readonly MessageBlock[];
  readonly steps: readonly { readonly number: number; readonly title: string; readonly href: string }[];
}
