import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { writeWhole } from '../collections/write-whole.ts';
import type { Card } from './card.ts';

/** What every card of a build is drawn with. */
export interface CardFacts {
  /** The sign of the site, as SVG. */
  readonly icon: string;
  /** A digest of the code that draws, of the renderer and of the fonts. */
  readonly version: string;
  /** The folder that cards are kept in from build to build. */
  readonly kept: string;
}

/** The name under which a card is kept: a digest of everything that makes it look as it does. */
export function keptName({ icon, version }: CardFacts, card: Card): string {
  const digest = createHash('sha256').update(JSON.stringify([version, icon, card]));
  return `${digest.digest('hex').slice(0, 32)}.png`;
}

/** Draws a card into the folder of those that are kept. The renderer is loaded with the first: most builds need none. */
export async function keepCard(facts: CardFacts, card: Card): Promise<void> {
  const { drawCard } = await import('./draw.ts');
  writeWhole(join(facts.kept, keptName(facts, card)), await drawCard(card, facts.icon));
}
