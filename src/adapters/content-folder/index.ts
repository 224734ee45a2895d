export {
  listCases,
  NoContentError,
  readCase,
  readLessons,
  readTopFile,
  requireContent,
  strayLessons,
} from './list.ts';
export type { ContentFile, ListedCase } from './list.ts';
export { RECORD_FILE, sha256 } from './kept.ts';
export { linksIn } from './links.ts';
export { isPlainFile, readBytes, readText } from './read-text.ts';
export { contentRoot, unbuildable } from './root.ts';
export { hasPending } from './pending.ts';
