type Named<Value> = Readonly<Record<string, Value>>;

/**
 * What a record itself has under a key; nothing of what every object inherits. Keys come from files, and a case, person or
 * topic may well be called `constructor`.
 */
export function own<Value>(record: Named<Value> | undefined, key: PropertyKey): Value | undefined;
export function own(record: object | undefined, key: PropertyKey): unknown;
export function own(record: object | undefined, key: PropertyKey): unknown {
  return record !== undefined && Object.hasOwn(record, key) ? record[key as keyof typeof record] : undefined;
}
