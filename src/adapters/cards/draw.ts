import { Renderer, type TextNode } from '@takumi-rs/core';
import { CARD_SIZE, type Card, type CardPicture } from './card.ts';
import { CARD_INSIDE, linesIn, pictureCard, signCard, sources, titleAt } from './layout.ts';
import { draw } from './pictures.ts';
import { settingOf, type Setting } from './setting.ts';

/** Sizes of titles in pixels, the one to be taken first before all others. */
const SIZES = [92, 84, 76, 68, 64, 60, 56, 51, 48, 44, 38] as const;
/** The room that a title has. */
const ROOM = {
  map: { height: 176, lines: 3 },
  evidence: { height: 232, lines: 4 },
  sign: { height: 176, lines: 2 },
} as const;

const renderer = new Renderer();

/**
 * Draws a card as a PNG. The same card gives the same bytes wherever the same packages are installed: no font of the
 * machine is used. A title that no font here can set leaves its place to the name of the site.
 * @param icon the sign of the site, as SVG
 */
export async function drawCard(card: Card, icon: string): Promise<Uint8Array> {
  const { lang, dir } = card.title;
  const name = settingOf({ ...card.title, text: card.name });
  const title = settingOf(card.title) ?? name;
  const line = settingOf(card.line);
  const picture = draw(card.picture);
  const parts = {
    title: title && (await fit(title, card.picture)),
    picture,
    name: title === name ? undefined : name?.words,
    line: line?.words,
  };
  return renderer.render(card.picture.kind === 'sign' ? signCard(parts, dir) : pictureCard(parts, dir), {
    ...CARD_SIZE,
    format: 'png',
    lang,
    fonts: [...new Set([title, name, line].flatMap((setting) => setting?.fonts ?? []))],
    images: [
      { src: sources.icon, data: Buffer.from(icon) },
      ...(picture ? [{ src: sources.picture, data: Buffer.from(picture.svg), cache: 'none' as const }] : []),
    ],
  });
}

/** Sets a title as large as its room allows. */
async function fit({ words, fonts }: Setting, { kind }: CardPicture): Promise<TextNode> {
  const room = ROOM[kind];
  let node = titleAt(words, SIZES[0]);
  for (const size of SIZES) {
    node = titleAt(words, size);
    const options = { width: CARD_INSIDE, lang: words.lang, fonts: [...fonts] };
    const { height } = await renderer.measure(node, options);
    if (height <= room.height && linesIn(height, size) <= room.lines) break;
  }
  return node;
}
