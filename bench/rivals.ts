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
import { auditPage, METRICS, type Audited } from './weight/audit.ts';
import { casesToWeigh } from './weight/cases.ts';
import { keepFigures, kilobytes, markdownTable, warnWhenBusy } from './weight/figures.ts';
import { hostSite, type Host } from './weight/host.ts';
import { loadPage, type Answer } from './weight/load.ts';
import { buildRival, rivals } from './weight/rival.ts';

/** A telephone, as wide as Lighthouse's. */
const WIDTH = 412;
const ROUNDS = 5;

interface Page {
  readonly name: string;
  readonly host: Host;
  readonly address: string;
  readonly runs: Audited[];
}

async function hostPage(name: string, site: string, path: string): Promise<Page> {
  const host = await hostSite(site);
  return { name, host, address: new URL(path, host.address).href, runs: [] };
}

async function weighPages(pages: readonly Page[]): Promise<{ rows: string[][]; version: string }> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
  const rows: string[][] = [];
  for (const { name, address, runs } of pages) {
    const loaded = await loadPage(browser, address, WIDTH);
    // Some browsers ask for the icon, some don't.
    const answers = loaded.answers.filter(({ type }) => type !== 'other');
    const [firstPaint, largestPaint, blocked] = METRICS.map((metric) =>
      Math.min(...runs.map(({ metrics }) => metrics[metric])),
    );
    rows.push([
      name,
      bytes(answers),
      ...['document', 'stylesheet', 'script', 'font'].map((type) => bytes(answers, type)),
      String(answers.length),
      ...[firstPaint, largestPaint].map((time = NaN) => `${(time / 1000).toFixed(2)} s`),
      `${Math.round(blocked ?? NaN)} ms`,
    ]);
  }
  await browser.close();
  return { rows, version: browser.version() };
}

function bytes(answers: readonly Answer[], only?: string): string {
  const counted = answers.filter(({ type }) => only === undefined || only === type);
  return kilobytes(counted.reduce((sum, answer) => sum + answer.bytes, 0));
}

const { dist } = readOptions({});
requireBuiltSite(dist);
const { slug } = casesToWeigh(dist).typical;
const text = readFileSync(join(dist, 'cases', `${slug}.md`), 'utf8');
const pages = [await hostPage('Casebook', dist, `/cases/${slug}/`)];
try {
  for (const rival of rivals) {
    const built = buildRival(rival, slug, text);
    pages.push(await hostPage(`${rival.package} ${built.version}`, built.dist, `/${slug}/`));
  }
  warnWhenBusy();
  // In turns, so that what else the machine does hits all alike.
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { address, runs } of pages) runs.push(await auditPage(address, 'devtools'));
  }
  const { rows, version } = await weighPages(pages);
  const table = markdownTable(
    [
      ...['page', 'all bytes', 'HTML', 'CSS', 'script', 'font', 'requests'],
      ...['first paint', 'largest paint', 'blocked'],
    ],
    rows,
  );
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, Chromium ${version}`;
  console.log(table);
  if (process.argv.includes('--write'))
    keepFigures('comparison', `The text of \`${slug}\`, ${day}; ${machine}.\n\n${table}`);
} finally {
  for (const { host } of pages) host.close();
}
