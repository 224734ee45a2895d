import { cardMapSvg, type MapDrawing } from '../../core/case/map/index.ts';
import { colours } from './colours.ts';
import type { CardPicture } from './card.ts';

const WIDTH = 1088;
const { ink, paper, pencil } = colours;
const SQUARE = 92;
const GAP = 10;
const OUTLINE = 5;
/** Narrower than this, squares carry no sign. */
const LEAST_SIGNED = 40;

/** Draws what a card shows beside its words, where there is anything to draw. */
export function draw(picture: CardPicture): MapDrawing | undefined {
  if (picture.kind === 'map') return cardMapSvg(picture.map, colours);
  if (picture.kind !== 'evidence') return undefined;
  return Object.values(picture.tally).some((count) => count > 0) ? drawEvidence(picture.tally) : undefined;
}

const svg = (width: number, height: number, ...parts: string[]): MapDrawing => ({
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" fill="none">${parts.join('')}</svg>`,
  width,
  height,
});

const stroked = (path: string, colour: string, width: number, fill = 'none') =>
  path === '' ? '' : `<path d="${path}" stroke="${colour}" stroke-width="${width}" fill="${fill}"/>`;
const filled = (path: string, colour: string) => (path === '' ? '' : `<path d="${path}" fill="${colour}"/>`);

type Tally = Extract<CardPicture, { kind: 'evidence' }>['tally'];

/** A square for each passage: against to the left of the zero line, for to the right, with a condition below it. */
function drawEvidence({ supports, challenges, qualifies }: Tally): MapDrawing {
  const left = Math.max(1, challenges, qualifies / 2);
  const right = Math.max(1, supports, qualifies / 2);
  const pitch = Math.min(SQUARE + GAP, (WIDTH - 4 * GAP) / (left + right));
  const zero = Math.round(left * pitch + GAP - gapIn(pitch) / 2);
  const below = SQUARE + 2 * GAP;
  const squares = (count: number, from: number, y: number, sign: Sign, outline = 0) =>
    Array.from({ length: count }, (_, index) => square(from + index * pitch, y, pitch, sign, outline));
  const sides = [
    ...squares(challenges, zero - GAP - challenges * pitch, GAP, minus),
    ...squares(supports, zero + GAP, GAP, plus),
  ];
  const middle = squares(qualifies, zero - (qualifies * pitch) / 2, below, plusMinus, OUTLINE);
  return svg(
    WIDTH,
    below + (qualifies > 0 ? SQUARE + GAP : 0),
    stroked(`M${zero} 0V${below}`, ink, 5),
    ...sides.map(({ box, signs }) => filled(box, pencil) + stroked(signs, paper, 7)),
    ...middle.map(({ box, signs }) => stroked(box, pencil, OUTLINE, paper) + stroked(signs, pencil, 7)),
  );
}

/** The strokes of a sign around a middle. */
type Sign = (x: number, y: number) => string;

const minus: Sign = (x, y) => `M${x - 16} ${y}h32`;
const plus: Sign = (x, y) => `${minus(x, y)}M${x} ${y - 16}v32`;
const plusMinus: Sign = (x, y) => `${minus(x, y + 20)}${plus(x, y - 8)}`;

/** A square whose outline, where it has one, stands inside of it. */
function square(x: number, y: number, pitch: number, sign: Sign, outline: number): Square {
  const width = pitch - gapIn(pitch);
  const left = round(x + (pitch - width + outline) / 2);
  const inside = SQUARE - outline;
  const across = round(width - outline);
  return {
    box: `M${left} ${y + outline / 2}h${across}v${inside}h${-across}z`,
    signs: width < LEAST_SIGNED ? '' : sign(round(left + across / 2), y + SQUARE / 2),
  };
}

interface Square {
  readonly box: string;
  readonly signs: string;
}

/** Between two squares. */
const gapIn = (pitch: number) => Math.min(GAP, pitch / 3);

const round = (value: number) => Math.round(value * 10) / 10;
