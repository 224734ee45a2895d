import type { SmallMap } from '../../core/case/map/index.ts';
import type { Stance } from '../../core/case/schema.ts';

/** The size of every card in pixels, which is what the sites that show them ask for. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** What a card shows beside its words: the map of a case, the evidence of a lesson, or the sign of the site, large. */
export type CardPicture =
  | { readonly kind: 'map'; readonly map: SmallMap }
  | { readonly kind: 'evidence'; readonly tally: Readonly<Record<Stance, number>> }
  | { readonly kind: 'sign' };

/** A text, its language, and the direction that this is written in. */
export interface CardWords {
  readonly text: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** Everything that is drawn on a card. */
export interface Card {
  /** The name of the site. */
  readonly name: string;
  readonly title: CardWords;
  /** What stands in small letters. */
  readonly line: CardWords;
  readonly picture: CardPicture;
}

/** A card and the path of its file in the built site. */
export interface CardTask {
  readonly file: string;
  readonly card: Card;
}
