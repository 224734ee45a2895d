/**
 * Makes pages of the text of one case with Starlight and Docusaurus, as they come, and measures them beside ours.
 * `--write` puts the figures into `bench/README.md`.
 */
import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { chromiumFlags, ensureChromium } from '../scripts/chromium.mjs';
import { readOptions, requireBuiltSite } from '../src/server/options.ts';
import { auditPage } from './weight/audit.ts';
import { casesToWeigh } from './weight/cases.ts';
import { keepFigures, kilobytes, markdownTable } from './weight/figures.ts';
import { hostSite } from './weight/host.ts';
import { loadPage, type Answer } from './weight/load.ts';
import { buildRival, rivals } from './weight/rival.ts';

/** A telephone, as wide as Lighthouse's. */
const WIDTH = 412;

const { dist } = readOptions({});
requireBuiltSite(dist);
const { slug } = casesToWeigh(dist).typical;
const text = readFileSync(join(dist, 'cases', `${slug}.md`), 'utf8');
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });

async function row(name: string, site: string, path: string): Promise<string[]> {
  const host = await hostSite(site);
  try {
    const address = new URL(path, host.address).href;
    const loaded = await loadPage(browser, address, WIDTH);
    // Some browsers ask for the icon, some don't.
    const answers = loaded.answers.filter(({ type }) => type !== 'other');
    const { metrics } = await auditPage(address, 'devtools');
    const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
    return [
      name,
      kilobytes(bytes(answers)),
      ...['document', 'stylesheet', 'script', 'font'].map((type) => kilobytes(bytes(answers, type))),
      String(answers.length),
      seconds(metrics['first-contentful-paint']),
      seconds(metrics['largest-contentful-paint']),
      `${Math.round(metrics['total-blocking-time'])} ms`,
    ];
  } finally {
    host.close();
  }
}

const bytes = (answers: readonly Answer[], only?: string): number =>
  answers.reduce((sum, { type, bytes }) => sum + (only === undefined || only === type ? bytes : 0), 0);

try {
  const rows = [await row('Casebook', dist, `/cases/${slug}/`)];
  for (const rival of rivals) {
    const built = buildRival(rival, slug, text);
    rows.push(await row(`${rival.package} ${built.version}`, built.dist, `/${slug}/`));
  }
  const table = markdownTable(
    [
      ...['page', 'all bytes', 'HTML', 'CSS', 'script', 'font', 'requests'],
      ...['first paint', 'largest paint', 'blocked'],
    ],
    rows,
  );
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, Chromium ${browser.version()}`;
  console.log(table);
  if (process.argv.includes('--write'))
    keepFigures('comparison', `The text of \`${slug}\`, ${day}; ${machine}.\n\n${table}`);
} finally {
  await browser.close();
}
