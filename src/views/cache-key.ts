import { createHash } from 'node:crypto';

/**
 * The key under which Astro keeps a built page. Astro itself covers the code that made the page; the key has to cover
 * the rest. The rule: one part for every entry whose text the page shows (its digest), and for every entry that the
 * page only names, the words it shows of it. A page with an old part is built anew.
 */
export function cacheKey(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
