import type { SmallMapProps } from './map-props.ts';
import type { MessageBlock, Speaker } from './props.ts';

/** A link to a case in another language: the language of its words, and that of the page. */
interface EditionLink {
  readonly text: string;
  readonly href: string;
  readonly lang: string;
  readonly hreflang: string;
}

/** A case as it stands in a list. */
export interface CaseCard {
  readonly title: string;
  readonly summary: string;
  readonly href: string;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  readonly facts: readonly string[];
  readonly map: SmallMapProps;
  readonly editions: readonly EditionLink[];
}

/** The case that the front page shows at length. */
export interface NewestCase extends CaseCard {
  readonly speakers: readonly Speaker[];
  readonly excerpt: readonly MessageBlock[];
  readonly steps: readonly { readonly number: number; readonly title: string; readonly href: string }[];
}
