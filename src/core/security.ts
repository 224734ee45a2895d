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

/** The Content-Security-Policy of every page, as its `<meta>` says it (CSP Level 3). Nothing is inlined, so no hash is needed. */
export const contentSecurityPolicy = join(directives);

/**
 * The text of `_headers`, which static hosts (Netlify, Cloudflare Pages) read: the policy with what only a header can
 * say, and the usual headers of a site that is read.
 * @param base the path that the site lives under, beginning and ending in `/`
 */
export function hostHeaders(base: string): string {
  const headers = {
    'Content-Security-Policy': join({ ...directives, 'frame-ancestors': "'none'" }),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  };
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return [
    `${base}*`,
    ...lines,
    '',
    `${base}_astro/*`,
    '  Cache-Control: public, max-age=31536000, immutable',
    '',
  ].join('\n');
}
