import { readFileSync, statSync } from 'node:fs';

/** Milliseconds. */
const LOOK_AGAIN = 500;

/**
 * What a file of a built site says, read again when a build has changed it. A file that is missing or cannot be read leaves
 * what was known before.
 * @param parse throws where the text is not what a build writes
 * @param broken is told that, once for each change
 * @param clock milliseconds that only go forward
 */
export function watchedFile<Value>(
  { file, first, parse }: { file: string; first: NoInfer<Value>; parse: (text: string) => Value },
  broken: () => void,
  clock: () => number = () => performance.now(),
): () => Promise<Value> {
  let known = first;
  let seen: string | undefined = '';
  let looked = -Infinity;
  return async () => {
    if (clock() - looked < LOOK_AGAIN) return known;
    looked = clock();
    const changed = stateOf(file);
    if (changed === seen) return known;
    seen = changed;
    try {
      known = parse(readFileSync(file, 'utf8'));
    } catch {
      broken();
    }
    return known;
  };
}

function stateOf(file: string): string | undefined {
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    return found && `${found.mtimeMs} ${found.size}`;
  } catch {
    return 'out of reach';
  }
}
