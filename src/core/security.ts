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

/** What a page does beyond being read. */
export interface PolicyNeeds {
  /** It searches, for which it has to run WebAssembly. */
  readonly searches?: boolean | undefined;
  /** The origin of a poll service elsewhere, such as `https://polls.example.org`. */
  readonly polls?: string | undefined;
}

function policyFor({ searches = false, polls }: PolicyNeeds): Record<string, string> {
  const alsoPolls = polls === undefined ? "'self'" : `'self' ${polls}`;
  return {
    ...directives,
    'script-src': searches ? "'self' 'wasm-unsafe-eval'" : "'self'",
    'connect-src': alsoPolls,
    'form-action': alsoPolls,
  };
}

const join = (policy: Record<string, string>) =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');

const inHeader = (needs: PolicyNeeds) => join({ ...policyFor(needs), 'frame-ancestors': "'none'" });

/** The Content-Security-Policy of a page, as its `<meta>` says it (CSP Level 3). Nothing is inlined, so no hash is needed. */
export const contentSecurityPolicy = (needs: PolicyNeeds): string => join(policyFor(needs));

/**
 * The text of `_headers`, which static hosts (Netlify, Cloudflare Pages) read: the policy with what only a header can
 * say, and the usual headers of a site that is read. Hosts join what several rules say of one header, and a browser
 * keeps to all policies it is given, so where another policy holds, the first is taken away.
 * @param base the path that the site lives under, beginning and ending in `/`
 * @param searchPages the paths of the pages that search, base included
 * @param polls the origin of a poll service elsewhere
 */
export function hostHeaders(base: string, searchPages: readonly string[], polls?: string): string {
  const headers = {
    'Content-Security-Policy': inHeader({ polls }),
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
      `  Content-Security-Policy: ${inHeader({ polls, searches: true })}`,
      '',
    ]),
    `${base}_astro/*`,
    '  Cache-Control: public, max-age=31536000, immutable',
    '',
  ].join('\n');
}
