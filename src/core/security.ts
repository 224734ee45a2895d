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

/** Any page may frame it: without `frame-ancestors` nothing forbids that. */
const inHeaderOfFrames = join(policyFor({}));

/** The Content-Security-Policy of a page, as its `<meta>` says it (CSP Level 3). Nothing is inlined, so no hash is needed. */
export const contentSecurityPolicy = (needs: PolicyNeeds): string => join(policyFor(needs));

/**
 * The policy of a page on the development server. Vite writes styles into pages and tells them of changes over a socket;
 * script still comes from files alone, so that markup that got into a page does nothing there either.
 * @param host name and port that the page was asked for under
 */
export function developmentPolicy(needs: PolicyNeeds, host: string): string {
  const policy = policyFor(needs);
  const socket = /^[\w.:[\]-]+$/.test(host) ? ` ws://${host} wss://${host}` : '';
  return join({
    ...policy,
    'style-src': "'self' 'unsafe-inline'",
    'connect-src': `${policy['connect-src'] ?? ''}${socket}`,
    'worker-src': "'self' blob:",
  });
}

/** Pages whose policy is not that of the others; all paths with the base. */
export interface HostedPages {
  /** The paths of the pages that search. */
  readonly searchPages: readonly string[];
  /** The paths of the folders, ending in `/`, that other sites may show in a frame; everything else they may not. */
  readonly framed: readonly string[];
  /** The origin of a poll service elsewhere. */
  readonly polls?: string | undefined;
  /** The paths of the feeds in JSON, which hosts would else call plain JSON. */
  readonly jsonFeeds: readonly string[];
}

/** What programs read from pages of other sites: the editions for machines, and what describes them. */
const OPEN = ['cases/*', 'lessons/*', 'dataset.jsonl', 'schema/*'];

/**
 * The text of `_headers`, which static hosts (Netlify, Cloudflare Pages) read: the policy with what only a header can
 * say, and the usual headers of a site that is read. Hosts join what several rules say of one header, and a browser
 * keeps to all policies it is given, so where another policy holds, the first is taken away.
 * @param base the path that the site lives under, beginning and ending in `/`
 */
export function hostHeaders(base: string, { searchPages, framed, polls, jsonFeeds }: HostedPages): string {
  const headers = {
    'Content-Security-Policy': inHeader({ polls }),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  };
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  const instead = (path: string, policy: string) => [
    path,
    '  ! Content-Security-Policy',
    `  Content-Security-Policy: ${policy}`,
    '',
  ];
  return [
    `${base}*`,
    ...lines,
    '',
    ...searchPages.flatMap((path) => instead(path, inHeader({ polls, searches: true }))),
    ...framed.flatMap((path) => instead(`${path}*`, inHeaderOfFrames)),
    ...OPEN.flatMap((path) => [base + path, '  Access-Control-Allow-Origin: *', '']),
    ...jsonFeeds.flatMap((path) => [path, '  Content-Type: application/feed+json; charset=utf-8', '']),
    `${base}_astro/*`,
    '  Cache-Control: public, max-age=31536000, immutable',
    '',
  ].join('\n');
}
