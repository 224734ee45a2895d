/** The order of two texts by their code units: the same on every machine, whatever its language is. For what has no language. */
export const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
