export { NoStore } from './no-store.ts';
export { openSqliteStore } from './sqlite.ts';
