export { listCases, NoContentError, readCase, readLessons, readTopFile, strayLessons } from './list.ts';
export type { ContentFile, ListedCase } from './list.ts';
export { RECORD_FILE, sha256 } from './kept.ts';
export { isPlainFile, readText } from './read-text.ts';
export { contentRoot } from './root.ts';
