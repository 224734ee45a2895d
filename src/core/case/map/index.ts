import type { Case } from '../schema.ts';
import { timingOf } from './by-time.ts';
import { layOutByOrder, layOutByTime, type MapLayout } from './layout.ts';
import { partsOf } from './parts.ts';
import { drawSmall, layOutSmall, type SmallMap } from './small.ts';
import { CARD, pageSizes, SMALL } from './sizes.ts';

export { pathOf, type Curve } from './curve.ts';
export type { MapLayout } from './layout.ts';
export { isSolid, outlineAt } from './outlines.ts';
export { isStaggered, SIGN } from './sizes.ts';
export type { SmallMap } from './small.ts';
export { cardMapSvg, type MapColours, type MapDrawing } from './standalone.ts';

/** The map of a case by order, and by time where that says more. */
export function conversationMap(model: Case): { readonly order: MapLayout; readonly time?: MapLayout } {
  const parts = partsOf(model);
  const messages = parts.items.filter(({ kind }) => kind === 'message').length;
  const sizes = pageSizes(messages, parts.lanes.length);
  const timing = timingOf(parts);
  return {
    order: layOutByOrder(parts, sizes),
    ...(timing && { time: layOutByTime(parts, sizes, timing) }),
  };
}

/** The small form of the map of a case, in a box of 480 × 180 units. */
export const smallMap = (model: Case): SmallMap => drawSmall(layOutSmall(partsOf(model), SMALL));

/** The form of the map of a case that stands on its social card, in a box of 1088 × 284 units. */
export const cardMap = (model: Case): SmallMap => drawSmall(layOutSmall(partsOf(model), CARD));
