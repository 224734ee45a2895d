type Pair<Item> = readonly [before: Item | undefined, after: Item | undefined];

/**
 * Puts two lists together: the later one in its order, with what is gone after the item that it followed.
 * @param before the earlier list; whether an item is in the later one, and where, is for `staysAs` to say
 * @param staysAs the place in `after` of an item of `before`, or nothing where it is gone; no place twice
 */
export function merged<Item>(
  before: readonly Item[],
  after: readonly Item[],
  staysAs: (item: Item, index: number) => number | undefined,
): Pair<Item>[] {
  const old = new Map<number, Item>();
  const gone = new Map<number, Item[]>();
  let previous = -1;
  for (const [index, item] of before.entries()) {
    const place = staysAs(item, index);
    if (place === undefined) push(gone, previous, item);
    else {
      old.set(place, item);
      previous = place;
    }
  }
  const goneAfter = (place: number): Pair<Item>[] =>
    (gone.get(place) ?? []).map((item) => [item, undefined] as const);
  return [
    ...goneAfter(-1),
    ...after.flatMap((item, place): Pair<Item>[] => [[old.get(place), item], ...goneAfter(place)]),
  ];
}

/** Puts two lists together by a key; where a key stands several times, the first goes with the first. */
export function joined<Item>(
  before: readonly Item[],
  after: readonly Item[],
  key: (item: Item, old: boolean) => string,
): Pair<Item>[] {
  const places = new Map<string, number[]>();
  for (const [place, item] of after.entries()) push(places, key(item, false), place);
  for (const same of places.values()) same.reverse();
  return merged(before, after, (item) => places.get(key(item, true))?.pop());
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
