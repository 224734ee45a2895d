/** What every answer of the service says, unless it says something else of its own. */
export const SAFE_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
} as const;

/** What the tallies of a case say besides: they are the same for everybody, and any cache may keep them for seconds. */
export const TALLY_HEADERS = {
  'Content-Type': 'application/json',
  'Cache-Control': 'public, max-age=5',
} as const;
