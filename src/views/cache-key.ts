import { createHash } from 'node:crypto';
import { pollAddress } from './poll-service.ts';

/**
 * The key under which Astro keeps a built page. Astro itself covers the code that made the page; the key has to cover
 * the rest. The rule: one part for every entry whose text the page shows (its digest), and for every entry that the
 * page only names, the words it shows of it. A page with an old part is built anew. Every page says where it votes.
 */
export function cacheKey(...parts: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify([pollAddress ?? null, ...parts]))
    .digest('base64url');
}
