import type { ContainerNode, ImageNode, Node, TextNode } from '@takumi-rs/core';
import type { MapDrawing } from '../../core/case/map/index.ts';
import { CARD_SIZE, type CardWords } from './card.ts';
import { colours } from './colours.ts';
import { fontFamily } from './fonts.ts';

const { ink, paper, soft } = colours;
const EDGE = 56;
const LINE_HEIGHT = 1.12;
const BOLD = 640;

/** Between the left and the right edge of what stands on a card, in pixels. */
export const CARD_INSIDE = CARD_SIZE.width - 2 * EDGE;

/** The names under which a card shows its pictures. */
export const sources = { picture: 'picture', icon: 'icon' } as const;

/** What stands on a card, where it can be set or drawn. */
export interface Parts {
  readonly title: TextNode | undefined;
  readonly picture: MapDrawing | undefined;
  readonly name: CardWords | undefined;
  readonly line: CardWords | undefined;
}

const textIn = ({ text, lang, dir }: CardWords, style: object): TextNode => ({
  type: 'text',
  text,
  lang,
  dir,
  style: { fontFamily, ...style },
});

/** A title at a size, in a box as wide as the card. */
export const titleAt = (words: CardWords, size: number): TextNode =>
  textIn(words, {
    width: CARD_INSIDE,
    fontSize: size,
    fontWeight: BOLD,
    lineHeight: LINE_HEIGHT,
    textWrap: 'balance',
    overflowWrap: 'anywhere',
    color: ink,
  });

/** How many lines a title takes that is set at a size and so many pixels high. */
export const linesIn = (height: number, size: number): number => Math.round(height / (size * LINE_HEIGHT));

/** A card with the title above, the picture as low as it can be, and a foot. */
export const pictureCard = ({ title, picture, name, line }: Parts, dir: 'ltr' | 'rtl'): ContainerNode =>
  cardOf(dir, 'space-between', [
    ...optional(title),
    ...(picture ? [imageOf(sources.picture, picture.width, picture.height)] : []),
    footOf(name, line),
  ]);

/** A card with the sign of the site above its name, and what it says of itself. */
export const signCard = ({ title, line }: Parts, dir: 'ltr' | 'rtl'): ContainerNode =>
  cardOf(dir, 'center', [
    imageOf(sources.icon, 144, 144),
    ...optional(title),
    ...optional(line && textIn(line, { marginTop: 20, fontSize: 38, lineHeight: 1.35, color: soft })),
  ]);

const cardOf = (dir: 'ltr' | 'rtl', justifyContent: string, children: Node[]): ContainerNode => ({
  type: 'container',
  dir,
  style: {
    ...CARD_SIZE,
    display: 'flex',
    flexDirection: 'column',
    justifyContent,
    padding: `44px ${EDGE}px 40px`,
    backgroundColor: paper,
  },
  children,
});

/** The sign of a site has air around it: without this, its lines would stand to the right of those of the title. */
const imageOf = (src: string, width: number, height: number): ImageNode => ({
  type: 'image',
  src,
  style: { width, height, flexShrink: 0, ...(src === sources.icon && { marginInlineStart: -width / 8 }) },
});

function footOf(name: CardWords | undefined, line: CardWords | undefined): ContainerNode {
  const small = { fontSize: 30, lineHeight: 1.25, whiteSpace: 'nowrap' };
  const cut = { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' };
  return row({ justifyContent: 'space-between', gap: 40 }, [
    row({ gap: 10, minWidth: 0 }, [
      imageOf(sources.icon, 44, 44),
      ...optional(name && textIn(name, { ...small, ...cut, fontWeight: BOLD, color: ink })),
    ]),
    ...optional(line && textIn(line, { ...small, flexShrink: 0, color: soft })),
  ]);
}

const row = (style: object, children: Node[]): ContainerNode => ({
  type: 'container',
  style: { display: 'flex', alignItems: 'center', ...style },
  children,
});

const optional = (node: Node | undefined): Node[] => (node ? [node] : []);
