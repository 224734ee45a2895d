const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
};

const join = (policy: Record<string, string>) =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');

const whereWasmRuns = { ...directives, 'script-src': "'self' 'wasm-unsafe-eval'" };
const inHeader = (policy: Record<string, string>) => join({ ...policy, 'frame-ancestors': "'none'" });

/** The Content-Security-Policy of every page, as its `<meta>` says it (CSP Level 3). Nothing is inlined, so no hash is needed. */
export const contentSecurityPolicy = join(directives);

/** The one of the pages that search: they alone run WebAssembly. */
export const searchSecurityPolicy = join(whereWasmRuns);

/**
 * The text of `_headers`, which static hosts (Netlify, Cloudflare Pages) read: the policy with what only a header can
 * say, and the usual headers of a site that is read. Hosts join what several rules say of one header, and a browser
 * keeps to all policies it is given, so where another policy holds, the first is taken away.
 * @param base the path that the site lives under, beginning and ending in `/`
 * @param searchPages the paths of the pages that search, base included
 */
export function hostHeaders(base: string, searchPages: readonly string[]): string {
  const headers = {
    'Content-Security-Policy': inHeader(directives),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  };
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return [
    `${base}*`,
    ...lines,
    '',
    ...searchPages.flatMap((path) => [
      path,
      '  ! Content-Security-Policy',
      `  Content-Security-Policy: ${inHeader(whereWasmRuns)}`,
      '',
    ]),
    `${base}_astro/*`,
    '  Cache-Control: public, max-age=31536000, immutable',
    '',
  ].join('\n');
}
