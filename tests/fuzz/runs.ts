const { FUZZ_TIMES } = process.env;

/**
 * How often a property is tried. `npm test` draws the same inputs every time, so that a red run is about the change it
 * tests; with `FUZZ_TIMES=20` twenty times as many are drawn, other ones every time.
 */
export const runs = (count: number): { numRuns: number; seed?: number } =>
  FUZZ_TIMES ? { numRuns: count * Number(FUZZ_TIMES) } : { numRuns: count, seed: 1 };
