/**
 * Weighs two case pages of the built site against the budget of `bench/README.md` and fails past it.
 * `--write` puts the figures there.
 */
import { chromium } from '@playwright/test';
import { chromiumFlags, ensureChromium } from '../scripts/chromium.mjs';
import { createUrls } from '../src/core/url.ts';
import { readOptions, requireBuiltSite } from '../src/server/options.ts';
import { weigh } from './weight/budget.ts';
import { casesToWeigh } from './weight/cases.ts';
import { keepFigures, markdownTable } from './weight/figures.ts';
import { hostSite } from './weight/host.ts';
import { loadPage } from './weight/load.ts';

const WIDTHS = [390, 1440];

const { base, dist } = readOptions(process.env);
requireBuiltSite(dist);
const host = await hostSite(dist, base);
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
try {
  const { typical, longest } = casesToWeigh(dist);
  const rows: string[][] = [];
  for (const size of new Set([typical, longest])) {
    const path = createUrls(base, host.address).case(size.slug);
    const loaded = [];
    for (const width of WIDTHS) loaded.push(await loadPage(browser, new URL(path, host.address).href, width));
    for (const { what, figure, budget, kept } of weigh(size, loaded, host.address)) {
      if (!kept) process.exitCode = 1;
      rows.push([size.slug, what, figure, budget, kept ? 'kept' : 'EXCEEDED']);
    }
  }
  const table = markdownTable(['case', 'what', 'figure', 'at most', ''], rows);
  console.log(table);
  if (process.argv.includes('--write')) keepFigures('weight', table);
} finally {
  await browser.close();
  host.close();
}
