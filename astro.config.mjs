import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { findingsOverlay } from './src/adapters/collections/findings-overlay.ts';
import { siteAddress } from './src/adapters/collections/site-address.ts';
import { hostHeadersFile } from './src/adapters/exporters/host-headers.ts';

export default defineConfig({
  site: process.env.SITE_URL || siteAddress(process.cwd()) || 'http://localhost:4321',
  base: process.env.BASE_PATH || '/',
  cacheDir: './.cache/astro',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 16 },
  markdown: { syntaxHighlight: false },
  experimental: { incrementalBuild: true },
  integrations: [mdx(), sitemap(), findingsOverlay(), hostHeadersFile()],
  devToolbar: { enabled: false },
  vite: {
    build: { assetsInlineLimit: 0 },
    server: { watch: { ignored: ['**/.cache/**'] } },
  },
});
