export { NoStore } from './no-store.ts';
export { openVoteStore, type StorePlace } from './open.ts';
export { openPostgresStore } from './postgres.ts';
export { openSqliteStore } from './sqlite.ts';
export { readTallies } from './read-tallies.ts';
export { makePrivateFolder, tightenFiles } from './private-files.ts';
