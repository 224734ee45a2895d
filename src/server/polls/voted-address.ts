import type { Context } from 'hono';
import type { Ballot } from '../../core/poll/ballot.ts';
import { createUrls } from '../../core/url.ts';

/**
 * Where a form without script goes after a vote: back to its page, to the sentence that says that the vote was taken.
 * Absolute only where the page has another origin than the service.
 */
export function votedAddress(
  c: Context,
  base: string,
  { case: slug, poll }: Pick<Ballot, 'case' | 'poll'>,
  edition: string | undefined,
): string {
  const path = createUrls(base, '').anchor(slug, `${poll}-voted`, edition);
  const origin = c.req.header('origin');
  const elsewhere = origin !== undefined && URL.parse(origin)?.host !== c.req.header('host');
  return elsewhere ? `${origin}${path}` : path;
}
