import { launch } from 'chrome-launcher';
import lighthouse, { type Result } from 'lighthouse';
import { chromiumFlags, ensureChromium } from '../../scripts/chromium.mjs';
import { median } from './figures.ts';

/** What Lighthouse scores, from 0 to 100. */
export const SCORES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/** What it times, in milliseconds; cumulative-layout-shift has no unit. */
export const METRICS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
] as const;

export interface Audited {
  readonly scores: Readonly<Record<(typeof SCORES)[number], number>>;
  readonly metrics: Readonly<Record<(typeof METRICS)[number], number>>;
  /** Audits that cost points in any run, each once, with what Lighthouse says about them. */
  readonly complaints: readonly string[];
}

/**
 * `simulate` reckons from a fast run how a slow one would be, as Lighthouse does by default and its scores suppose;
 * `devtools` slows the connection and the processor down and takes the time.
 */
export type Throttling = 'simulate' | 'devtools';

const RUNS = 3;

/** The middle one of three runs, figure by figure, and what any of them complained about. */
export async function auditThrice(address: string): Promise<Audited> {
  const runs: Audited[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await auditPage(address, 'simulate'));
  return {
    scores: pick(SCORES, (name) => median(runs.map(({ scores }) => scores[name]))),
    metrics: pick(METRICS, (name) => median(runs.map(({ metrics }) => metrics[name]))),
    complaints: [...new Set(runs.flatMap(({ complaints }) => complaints))],
  };
}

/**
 * Lighthouse's figures for a page on a telephone with a slow connection (its mobile preset), in a browser that has just
 * been started.
 * @throws {Error} when Lighthouse cannot load the page
 */
export async function auditPage(address: string, throttlingMethod: Throttling): Promise<Audited> {
  const chrome = await launch({
    chromePath: ensureChromium(),
    chromeFlags: [...chromiumFlags, '--headless=new'],
  });
  try {
    const result = await lighthouse(address, {
      port: chrome.port,
      onlyCategories: [...SCORES],
      throttlingMethod,
    });
    const { lhr } = result ?? {};
    if (!lhr || lhr.runtimeError) throw new Error(lhr?.runtimeError?.message ?? 'Lighthouse gave no result.');
    const { audits, categories } = lhr;
    return {
      scores: pick(SCORES, (name) => Math.round((categories[name]?.score ?? 0) * 100)),
      metrics: pick(METRICS, (name) => audits[name]?.numericValue ?? NaN),
      complaints: SCORES.flatMap((name) =>
        categories[name]?.score === 1
          ? []
          : (categories[name]?.auditRefs ?? [])
              .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
              .map(({ id }) => `${name}: ${complaintOf(audits[id])}`),
      ),
    };
  } finally {
    chrome.kill();
  }
}

const pick = <K extends string>(names: readonly K[], value: (name: K) => number): Record<K, number> =>
  Object.fromEntries(names.map((name) => [name, value(name)])) as Record<K, number>;

function complaintOf(audit: Result['audits'][string] | undefined): string {
  const { details, title = '', displayValue = '' } = audit ?? {};
  const [item] = details?.type === 'table' ? details.items : [];
  const node = item?.['node'];
  const where = typeof node === 'object' && 'snippet' in node ? String(node.snippet) : '';
  return [title, displayValue, where].filter((part) => part !== '').join(' ');
}
