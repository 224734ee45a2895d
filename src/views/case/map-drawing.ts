import type { MapDrawing } from '../../components/case/map-props.ts';
import {
  isSolid,
  isStaggered,
  outlineAt,
  pathOf,
  SIGN,
  type Curve,
  type MapLayout,
} from '../../core/case/map/index.ts';
import { formatDuration, words, type InterfaceLanguage } from '../../i18n/index.ts';

/** What is said of the parts of a map. */
export interface Labels {
  readonly lang: InterfaceLanguage;
  readonly steps: readonly string[];
  readonly messages: readonly string[];
}

const FIRST_HEADS = 28;
const SECOND_HEADS = 76;
const HEAD_GAP = 4;
const DASH = { from: 30, length: 16 };
const TORN = 12;
const TOOTH = { length: 10, depth: 6 };
/** Under the bands, a line of the legend, and the way to the first. */
const FOOT = 36;
const FOOT_GAP = 8;

/** In the sign over a lane that several speakers share. */
export const SEVERAL = '…';

/** The picture of a layout that runs downwards, beside the text. */
export function draw(
  layout: MapLayout,
  by: MapDrawing['by'],
  labels: Labels,
  initials: readonly string[],
): MapDrawing {
  const { sizes, shapes, bands, events, gaps, lanes, length } = layout;
  const prefix = by === 'order' ? 'cb-' : 'cb-t-';
  const across = (y: number, from = 0, to = sizes.width) => `M${from} ${y}h${to - from}`;
  const heads = lanes.map(({ role, across: x }, lane) => ({
    role,
    x,
    y: isStaggered(sizes.lane) && lane % 2 === 1 ? SECOND_HEADS : FIRST_HEADS,
    solid: isSolid(role),
    text: initials[lane] ?? '',
  }));
  const signs = (solid: boolean) =>
    heads
      .flatMap((head) => (head.solid === solid ? [outlineAt(head.role, SIGN, head.x, head.y)] : []))
      .join('');
  const rail = ({ across: x, to }: MapLayout['lanes'][number], lane: number): Curve => ({
    start: { along: (heads[lane]?.y ?? 0) + SIGN + HEAD_GAP, across: x },
    stretches: [{ to: { along: to, across: x } }],
  });
  const legend = legendOf(layout, labels.lang);
  return {
    by,
    width: sizes.width,
    height: length + 1 + (legend.length > 0 ? FOOT_GAP : 0) + legend.length * FOOT,
    outlines: [...new Set(lanes.map(({ role }) => role))].map((role) => ({
      id: prefix + role,
      d: outlineAt(role, sizes.radius, 0, 0),
      solid: isSolid(role),
    })),
    target: Math.min(24, sizes.row / 2),
    lanes: pathOf(lanes.map(rail), 'down'),
    rules: bands.map(({ from }) => across(from)).join(''),
    arcs: pathOf(
      layout.arcs.map(({ curve }) => curve),
      'down',
    ),
    gaps: gaps.map((y) => `${across(y - TORN / 2, sizes.inset)}v${TORN}H${sizes.inset}z`).join(''),
    events: events.map((y) => across(y, DASH.from, DASH.from + DASH.length)).join(''),
    heads: { open: signs(false), solid: signs(true) },
    letters: heads.map(({ role, x, y, text, solid }) => ({
      x,
      y: y + (role === 'onlooker' ? 13 : 7),
      text,
      solid,
    })),
    bands: bands.map(({ id, from, to }, step) => ({
      href: `#${id}`,
      label: labels.steps[step] ?? '',
      number: step + 1,
      baseline: from + Math.max(24, sizes.pad + sizes.row / 2 + 8),
      y: from,
      height: to - from,
      shapes: shapes.flatMap((shape, number) =>
        shape.step === step
          ? [
              {
                href: `#${shape.id}`,
                label: labels.messages[number] ?? '',
                outline: prefix + shape.role,
                x: shape.across,
                y: shape.along,
                known: shape.known,
              },
            ]
          : [],
      ),
    })),
    breaks: breaksOf(layout, labels.lang),
    legend,
  };
}

function breaksOf({ breaks, sizes }: MapLayout, lang: InterfaceLanguage): MapDrawing['breaks'] {
  const { inset, width } = sizes;
  const { length, depth } = TOOTH;
  const teeth = Math.floor((width - inset) / (2 * length));
  const edge = (sign: 1 | -1) => `l${length * sign}-${depth} ${length * sign} ${depth}`.repeat(teeth);
  return {
    d: breaks.map(({ from, to }) => `M${inset} ${from + depth + 2}${edge(1)}V${to - 2}${edge(-1)}z`).join(''),
    words: breaks.map(({ from, to, seconds, about }) => {
      const duration = formatDuration(lang, seconds);
      return {
        x: (inset + width) / 2,
        y: Math.round((from + to) / 2) + 7,
        text: about ? words(lang).map.about(duration) : duration,
      };
    }),
  };
}

/** What the signs of a map mean: a line for the scale of time, one for messages whose time is not known, one for lanes of several. */
function legendOf(
  { scale, length, sizes, shapes, lanes }: MapLayout,
  lang: InterfaceLanguage,
): MapDrawing['legend'] {
  const { inset, radius } = sizes;
  const line = (number: number) => length + FOOT_GAP + (number + 0.5) * FOOT;
  const word = (x: number, y: number, text: string) => ({ x: inset + x + 12, y: y + 7, text });
  const y = line(0);
  const measure = scale && {
    d: `M${inset} ${y - 6}v12m0-6h${scale.length}m0-6v12`,
    word: word(scale.length, y, formatDuration(lang, scale.seconds)),
    unknown: false,
  };
  const shared = lanes.find(({ speakers }) => speakers.length > 1);
  const t = words(lang);
  const signs = [
    ...(shapes.some(({ known }) => !known)
      ? [{ role: 'customer' as const, text: t.message.noTime, unknown: true }]
      : []),
    ...(shared ? [{ role: shared.role, text: `${SEVERAL} ${t.map.several}`, unknown: false }] : []),
  ];
  const below = measure ? [measure] : [];
  return [
    ...below,
    ...signs.map(({ role, text, unknown }, index) => {
      const at = line(below.length + index);
      return { d: outlineAt(role, radius, inset + radius, at), word: word(2 * radius, at, text), unknown };
    }),
  ];
}
