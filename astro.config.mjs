import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { cardsInBuild } from './src/adapters/cards/cards-in-build.ts';
import { findingsOverlay } from './src/adapters/collections/findings-overlay.ts';
import { lessonModules } from './src/adapters/collections/lesson-modules.ts';
import { contentRoot, unbuildable } from './src/adapters/content-folder/index.ts';
import { siteAddress } from './src/adapters/collections/site-address.ts';
import { addressNotice } from './src/adapters/exporters/address-notice.ts';
import { citations } from './src/adapters/citations/in-build.ts';
import { editionsInBuild } from './src/adapters/exporters/editions-in-build.ts';
import { compressedFiles } from './src/adapters/compressed/in-build.ts';
import { exhibitsInDev } from './src/adapters/exporters/exhibits-in-dev.ts';
import {
  footnotesInTheirLanguage,
  quotationsAsWritten,
  singleTildesStand,
} from './src/adapters/lesson-text/index.ts';
import { hostHeadersFile } from './src/adapters/exporters/host-headers.ts';
import { policyInDev } from './src/adapters/exporters/policy-in-dev.ts';
import { redirectsInBuild } from './src/adapters/exporters/redirects-in-build.ts';
import { searchIndex } from './src/adapters/search-index/in-build.ts';
import { robotsFile } from './src/adapters/exporters/robots-file.ts';
import { PollAddressError, readPollAddress } from './src/core/poll/service-address.ts';
import { createUrls, readBase } from './src/core/url.ts';
import { escapedAttributes } from './src/adapters/markup/index.ts';
import { pollsInDev } from './src/server/polls/in-dev.ts';

/* Variables of these names, which other programs set, would become `import.meta.env`: with DEV, a build shows drafts. */
for (const name of ['DEV', 'PROD', 'SSR', 'MODE']) delete process.env[name];

/** Pages that are not to be found by search engines, which say so themselves. */
const NOT_LISTED = /\/(?:search|results)\/$|\/(?:cases|lessons)\/[^/]+\/(?:r\d+|changes)\/|\/embed\/[^/]+\/$/;

/** Astro's own directive in every MDX page, which the bundler warns of and Astro reads before. */
function withoutDirectives(level, log, handle) {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
}

/** No script of ours has styles or parts to fetch ahead, so what Vite wraps around `import()` weighs for nothing. */
const plainImports = {
  name: 'casebook-plain-imports',
  enforce: 'pre',
  load: {
    filter: { id: /vite\/preload-helper/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
};

/**
 * The oldest browsers that styles are written for: the minifier puts nothing into a form that they do not read, and adds
 * the older names that they want. They are the first with `:has()` and subgrid.
 */
const OLDEST = ['chrome117', 'firefox121', 'safari16.4'];

const address = process.env.SITE_URL || siteAddress(process.cwd());
const site = address || 'http://localhost:4321';
const read = readBase(process.env.BASE_PATH);
const base = 'base' in read ? read.base : '/';

const problem = read.problem ?? unbuildable(process.cwd(), contentRoot(process.cwd()));
// Thrown from here or from a hook, Astro would print a stack trace.
if (problem !== undefined) {
  console.error(problem);
  process.exit(1);
}
try {
  readPollAddress(process.env.POLLS_URL, createUrls(base, site).home(), site);
} catch (error) {
  if (!(error instanceof PollAddressError)) throw error;
  console.error(error.message);
  process.exit(1);
}

export default defineConfig({
  site,
  base,
  cacheDir: './.cache/astro',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 16 },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      mdastPlugins: [quotationsAsWritten, singleTildesStand],
      hastPlugins: [footnotesInTheirLanguage],
    }),
  },
  experimental: { incrementalBuild: true },
  integrations: [
    mdx(),
    sitemap({ filter: (page) => !NOT_LISTED.test(page) }),
    escapedAttributes(),
    findingsOverlay(),
    hostHeadersFile(),
    exhibitsInDev(),
    citations(),
    editionsInBuild(),
    cardsInBuild(),
    searchIndex(),
    robotsFile(),
    pollsInDev(),
    policyInDev(),
    redirectsInBuild(),
    compressedFiles(),
    addressNotice(address),
  ],
  devToolbar: { enabled: false },
  vite: {
    plugins: [plainImports, lessonModules(process.cwd())],
    build: { assetsInlineLimit: 0, cssTarget: OLDEST, rolldownOptions: { onLog: withoutDirectives } },
    server: { watch: { ignored: ['**/.cache/**'] } },
  },
});
