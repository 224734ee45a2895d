export { listCases, NoContentError, readCase, readLessons, readTopFile } from './list.ts';
export type { ContentFile, ListedCase } from './list.ts';
export { readText } from './read-text.ts';
export { contentRoot } from './root.ts';
