import type { Item, Parts } from './parts.ts';
import type { Sizes } from './sizes.ts';

/** A stretch along the map. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** Where things stand along the map, in whole numbers. */
export interface Placement {
  /** The middle of every item. */
  readonly middles: readonly number[];
  /** The room that was left before every item, over what its row takes. */
  readonly rooms: readonly (Extent | undefined)[];
  /** Every step; they tile the length behind the head. */
  readonly bands: readonly Extent[];
  readonly length: number;
}

/**
 * Sets the items of a case one behind the other, in bands by step.
 * @param room what is to be left before an item over what its row takes; before the first of a step it falls to the
 * step before
 */
export function place(
  { items, steps }: Parts,
  sizes: Sizes,
  room: (index: number) => number = () => 0,
): Placement {
  const middles: number[] = [];
  const rooms: (Extent | undefined)[] = [];
  const starts: number[] = [];
  let end = sizes.head;
  const leave = (index: number) => {
    const before = room(index);
    rooms.push(before > 0 ? { from: Math.round(end), to: Math.round(end + before) } : undefined);
    end += before;
  };
  let index = 0;
  for (const step of steps.keys()) {
    const first = items[index];
    const isEmpty = first?.step !== step;
    if (isEmpty) {
      starts.push(Math.round(end));
      end += sizes.row;
      continue;
    }
    leave(index);
    starts.push(Math.round(end));
    end += sizes.pad;
    for (let item: Item | undefined = first; item?.step === step; item = items[index]) {
      if (item !== first) leave(index);
      middles.push(Math.round(end + sizeOf(item, sizes) / 2));
      end += sizeOf(item, sizes);
      index += 1;
    }
    end += sizes.pad;
  }
  const length = Math.round(end);
  const bands = starts.map((from, step) => ({ from, to: starts[step + 1] ?? length }));
  return { middles, rooms, bands, length };
}

function sizeOf({ kind }: Item, sizes: Sizes): number {
  return kind === 'message' ? sizes.row : sizes[kind];
}
