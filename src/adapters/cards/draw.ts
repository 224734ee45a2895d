import { CARD_SIZE, type Card } from './card.ts';
import { fitTitle, renderer } from './fit.ts';
import { pictureCard, signCard, sources } from './layout.ts';
import { draw } from './pictures.ts';
import { settingOf } from './setting.ts';

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
    title: title && (await fitTitle(title, card.picture.kind)).node,
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
