import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import { getWasmInstance } from 'shiki/wasm';
import type { RegexEngine } from 'shiki/core';

/** How often Oniguruma goes back over a text in one match by itself: the value of its `RetryLimitInMatch`. */
const RETRIES_OF_ONIGURUMA = 10_000_000;
/** Enough for every line that people write; a match that needs more is none. */
const RETRIES = 10_000;

/**
 * Oniguruma with a limit that is counted, so that no text keeps it busy and a busy machine colours as an idle one does.
 * The program has no function to set the limit: it is a number in its memory, which holds that value once.
 * @throws Error where the memory holds it more or less often, as another release may
 */
export async function countedEngine(): Promise<RegexEngine> {
  return createOnigurumaEngine(async (imports) => {
    const program = (await getWasmInstance(imports)) as WebAssembly.Exports;
    const { memory } = program as { readonly memory?: WebAssembly.Memory };
    const words = new Uint32Array(memory?.buffer ?? new ArrayBuffer());
    const place = words.indexOf(RETRIES_OF_ONIGURUMA);
    if (place < 0 || words.includes(RETRIES_OF_ONIGURUMA, place + 1))
      throw new Error('Oniguruma keeps the limit of its retries in another place than it did.');
    words[place] = RETRIES;
    return program;
  });
}
