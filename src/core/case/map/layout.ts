import type { Role } from '../schema.ts';
import { arcsBetween, type Arc, type Spot } from './arcs.ts';
import { roomsByTime, scaleMark, scaleOf, type Timing } from './by-time.ts';
import { messagesAmong, type Lane, type Parts } from './parts.ts';
import { place, type Extent, type Placement } from './place.ts';
import { tightSizes, type Sizes } from './sizes.ts';

/** A message on the map. */
export interface Shape extends Spot {
  /** The id of the message. */
  readonly id: string;
  /** The id of who says it. */
  readonly from: string;
  readonly role: Role;
  /** The number of its step, from 0. */
  readonly step: number;
  /** The number of the message that it answers, from 0. */
  readonly answers?: number;
  /** Whether its place is that of a known time; in a map by order, always. */
  readonly known: boolean;
}

/** A lane, and how far the first and the last shape in it stand. */
export interface PlacedLane extends Lane, Extent {
  readonly across: number;
}

/** A step. */
export interface Band extends Extent {
  readonly id: string;
}

/** A silence that is cut short. */
export interface Break extends Extent {
  readonly seconds: number;
  /** Whether only days are known. */
  readonly about: boolean;
}

/**
 * A map in whole units. Along: from 0 over the head, then the bands, to `length`. Across: from 0 to `width`. Messages,
 * and what refers to their numbers, are in the order of the case, which is also that along the map.
 */
export interface MapLayout {
  readonly length: number;
  readonly sizes: Sizes;
  readonly lanes: readonly PlacedLane[];
  readonly shapes: readonly Shape[];
  readonly arcs: readonly Arc[];
  readonly bands: readonly Band[];
  /** Where gaps and events stand along the map. */
  readonly gaps: readonly number[];
  readonly events: readonly number[];
  readonly breaks: readonly Break[];
  /** A length and the time that it stands for, in a map by time. */
  readonly scale?: { readonly length: number; readonly seconds: number };
}

const LONGEST_MARK = 140;

/** Lays a map out with the messages evenly behind each other. */
export function layOutByOrder(parts: Parts, sizes: Sizes): MapLayout {
  return layOut(parts, sizes, place(parts, sizes));
}

/** Lays a map out with distances that are true to time, except that no two messages touch and long silences are cut. */
export function layOutByTime(parts: Parts, roomy: Sizes, timing: Timing): MapLayout {
  const sizes = tightSizes(roomy);
  const rooms = roomsByTime(parts, timing, sizes);
  const placement = place(parts, sizes, (index) => rooms[index] ?? 0);
  const scale = scaleOf(timing, sizes);
  const mark = scaleMark(scale, LONGEST_MARK);
  const breaks = timing.intervals.flatMap(({ to, length, about }): Break[] => {
    const room = length > timing.limit ? placement.rooms[to] : undefined;
    return room ? [{ ...room, seconds: length / 1000, about }] : [];
  });
  return {
    ...layOut(parts, sizes, placement),
    shapes: shapesOf(parts, sizes, placement, true),
    breaks,
    ...(mark !== undefined && { scale: { length: Math.round(mark * scale), seconds: mark / 1000 } }),
  };
}

function layOut(parts: Parts, sizes: Sizes, placement: Placement): MapLayout {
  const shapes = shapesOf(parts, sizes, placement, false);
  const answers = shapes.map((shape) => shape.answers);
  const standing = (kind: 'gap' | 'event') =>
    parts.items.flatMap((item, index) => (item.kind === kind ? [placement.middles[index] ?? 0] : []));
  return {
    length: placement.length,
    sizes,
    lanes: lanesOf(parts, sizes, shapes),
    shapes,
    arcs: arcsBetween(shapes, answers, sizes),
    bands: placement.bands.map((band, step) => ({ ...band, id: parts.steps[step] ?? '' })),
    gaps: standing('gap'),
    events: standing('event'),
    breaks: [],
  };
}

const acrossOf = (lane: number, { inset, lane: distance }: Sizes): number =>
  Math.round(inset + (lane + 0.5) * distance);

function shapesOf(parts: Parts, sizes: Sizes, { middles }: Placement, timed: boolean): Shape[] {
  const messages = messagesAmong(parts);
  const along = parts.items.flatMap((item, index) => (item.kind === 'message' ? [middles[index] ?? 0] : []));
  return messages.map(({ id, from, role, lane, step, at, answers }, number) => ({
    id,
    from,
    role,
    lane,
    step,
    along: along[number] ?? 0,
    across: acrossOf(lane, sizes),
    known: !timed || at !== undefined,
    ...(answers !== undefined && { answers }),
  }));
}

function lanesOf({ lanes }: Parts, sizes: Sizes, shapes: readonly Shape[]): PlacedLane[] {
  const extents = new Map<number, Extent>();
  for (const { lane, along } of shapes) {
    extents.set(lane, { from: extents.get(lane)?.from ?? along, to: along });
  }
  return lanes.map((lane, index) => ({
    ...lane,
    across: acrossOf(index, sizes),
    ...(extents.get(index) ?? { from: 0, to: 0 }),
  }));
}
