import { pathOf, type Curve } from './curve.ts';
import { layOutByOrder, type MapLayout, type Shape } from './layout.ts';
import { isSolid, outlineAt } from './outlines.ts';
import type { Parts } from './parts.ts';
import { boxSizes, type Box } from './sizes.ts';

/** The small form of a map: SVG path data for its box. */
export interface SmallMap {
  readonly lanes: string;
  readonly arcs: string;
  /** The shapes of those who speak for an organisation, to be filled, and of all others. */
  readonly solid: string;
  readonly open: string;
  /** A tick for the beginning of every step. */
  readonly steps: string;
}

/** So many times the height of a tick is that of the box. */
const TICK = 22;

/** The layout of the small form in a box: time runs from left to right, by the order of the case. */
export function layOutSmall(parts: Parts, box: Box): MapLayout {
  const messages = parts.items.filter(({ kind }) => kind === 'message').length;
  const counts = { messages, others: parts.items.length - messages, steps: parts.steps.length };
  return layOutByOrder(parts, boxSizes(box, counts, parts.lanes.length));
}

/** Draws the small form of a map. */
export function drawSmall(layout: MapLayout): SmallMap {
  const { lanes, arcs, shapes, bands, sizes } = layout;
  const tick = Math.round(sizes.width / TICK);
  const draw = (some: readonly Shape[]) =>
    some.map(({ role, along, across }) => outlineAt(role, sizes.radius, along, across)).join('');
  return {
    lanes: pathOf(
      lanes.flatMap(({ across, from, to }) => (from === to ? [] : [straight(from, to, across)])),
      'lying',
    ),
    arcs: pathOf(
      arcs.map(({ curve }) => curve),
      'lying',
    ),
    solid: draw(shapes.filter(({ role }) => isSolid(role))),
    open: draw(shapes.filter(({ role }) => !isSolid(role))),
    steps: bands.map(({ from }) => `M${from + 1} ${sizes.width - 1 - tick}v${tick}`).join(''),
  };
}

const straight = (from: number, to: number, across: number): Curve => ({
  start: { along: from, across },
  stretches: [{ to: { along: to, across } }],
});
