/** The name of the file beside a case that keeps how its polls stood. */
export const SNAPSHOT_FILE = 'tallies.json';
