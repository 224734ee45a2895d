import { Renderer, type TextNode } from '@takumi-rs/core';
import type { CardPicture } from './card.ts';
import { CARD_INSIDE, linesIn, titleAt } from './layout.ts';
import type { Setting } from './setting.ts';

/** Sizes of titles in pixels, the one to be taken first before all others. */
const SIZES = [92, 84, 76, 68, 64, 60, 56, 51, 48, 44, 38, 34] as const;

/** The room that a title has beside each kind of picture, in pixels and in lines. */
export const roomBeside = {
  map: { height: 164, lines: 3 },
  evidence: { height: 232, lines: 4 },
  sign: { height: 176, lines: 2 },
} as const satisfies Record<CardPicture['kind'], unknown>;

export const renderer = new Renderer();

/** A title as it stands on a card. */
export interface FittedTitle {
  readonly node: TextNode;
  readonly size: number;
  readonly height: number;
  readonly lines: number;
}

/** Sets a title as large as its room allows, or in the least size where it is too long for all. */
export async function fitTitle({ words, fonts }: Setting, kind: CardPicture['kind']): Promise<FittedTitle> {
  const room = roomBeside[kind];
  const options = { width: CARD_INSIDE, lang: words.lang, fonts: [...fonts] };
  const at = async (size: number): Promise<FittedTitle> => {
    const node = titleAt(words, size);
    const { height } = await renderer.measure(node, options);
    return { node, size, height, lines: linesIn(height, size) };
  };
  for (const size of SIZES) {
    const title = await at(size);
    if (title.height <= room.height && title.lines <= room.lines) return title;
  }
  return at(Math.min(...SIZES));
}
