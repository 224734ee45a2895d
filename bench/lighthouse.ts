/**
 * Builds a copy of the site for the address it is measured at, and has Lighthouse look at a page of each kind. Fails where
 * a score is below 100. `--write` puts the figures into `bench/README.md`.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createUrls } from '../src/core/url.ts';
import { copyProject } from '../tests/helpers/project-copy.ts';
import { auditThrice, SCORES } from './weight/audit.ts';
import { casesToWeigh } from './weight/cases.ts';
import { keepFigures, markdownTable, warnWhenBusy } from './weight/figures.ts';
import { hostSite } from './weight/host.ts';

const copy = copyProject();
const dist = join(copy.folder, 'dist');
const host = await hostSite(dist);

function pathsToAudit(): string[] {
  const urls = createUrls('/', host.address);
  const [lesson] = readdirSync(join(dist, 'lessons'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const { typical } = casesToWeigh(dist);
  const wanted = [
    urls.case(typical.slug),
    urls.home(),
    ...(lesson ? [urls.lesson(lesson.name)] : []),
    '/search/',
    urls.cases(),
  ];
  return wanted.filter((path) => {
    const there = existsSync(join(dist, path, 'index.html'));
    if (!there) console.log(`${path} is not there, and left out.`);
    return there;
  });
}

warnWhenBusy();
try {
  const { status, output } = await copy.build({ SITE_URL: host.address });
  if (status !== 0) throw new Error(output);
  const rows: string[][] = [];
  for (const path of pathsToAudit()) {
    const { scores, metrics, complaints } = await auditThrice(new URL(path, host.address).href);
    rows.push([
      path,
      ...SCORES.map((name) => String(scores[name])),
      `${(metrics['first-contentful-paint'] / 1000).toFixed(2)} s`,
      `${(metrics['largest-contentful-paint'] / 1000).toFixed(2)} s`,
      `${Math.round(metrics['total-blocking-time'])} ms`,
      metrics['cumulative-layout-shift'].toFixed(3),
    ]);
    if (SCORES.some((name) => scores[name] < 100)) process.exitCode = 1;
    for (const complaint of complaints) console.log(`${path} ${complaint}`);
  }
  const table = markdownTable(
    [
      'page',
      ...['performance', 'accessibility', 'best practices', 'SEO'],
      ...['first paint', 'largest paint', 'blocked', 'shift'],
    ],
    rows,
  );
  console.log(table);
  if (process.argv.includes('--write')) keepFigures('lighthouse', table);
} finally {
  host.close();
  copy.remove();
}
