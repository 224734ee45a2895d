import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWhole } from '../collections/write-whole.ts';
import type { Card, CardTask } from './card.ts';

/** What every card of a build is drawn with. */
export interface CardFacts {
  /** The sign of the site, as SVG. */
  readonly icon: string;
  /** A digest of the code that draws, of the renderer and of the fonts. */
  readonly version: string;
  /** The folder that cards are kept in from build to build. */
  readonly kept: string;
  /** The folder that the site is built into. */
  readonly dist: string;
}

/** What has been done for a card. */
export interface PlacedCard {
  /** The name under which it is kept. */
  readonly name: string;
  /** Whether it was not there from an earlier build. */
  readonly fresh: boolean;
}

/** The name under which a card is kept: a digest of everything that makes it look as it does. */
export function keptName({ icon, version }: CardFacts, card: Card): string {
  const digest = createHash('sha256').update(JSON.stringify([version, icon, card]));
  return `${digest.digest('hex').slice(0, 32)}.png`;
}

/**
 * Puts a card into the site, and draws it where it is not kept from an earlier build. The renderer is loaded with the first
 * that is drawn: most builds need none.
 */
export async function placeCard(facts: CardFacts, { card, file }: CardTask): Promise<PlacedCard> {
  const name = keptName(facts, card);
  const kept = join(facts.kept, name);
  const fresh = !existsSync(kept);
  if (fresh) {
    const { drawCard } = await import('./draw.ts');
    writeWhole(kept, await drawCard(card, facts.icon));
  }
  const path = join(facts.dist, file);
  mkdirSync(dirname(path), { recursive: true });
  copyFileSync(kept, path);
  return { name, fresh };
}
