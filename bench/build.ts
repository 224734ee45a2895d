import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyProject } from '../tests/helpers/project-copy.ts';
import { generateContent } from './generate.ts';
import type { Measured } from './measure.ts';
import { keepFigures, markdownTable } from './weight/figures.ts';

const COUNTS = process.argv.slice(2).map(Number).filter(Boolean);

const copy = copyProject();
const content = mkdtempSync(join(tmpdir(), 'casebook-bench-'));
const rows: string[][] = [];

function row(count: number, what: string, { seconds, megabytes, status, output }: Measured): void {
  if (status !== 0) throw new Error(output);
  const pages = readdirSync(join(copy.folder, 'dist'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  const each = ((seconds * 1000) / pages.length).toFixed(2);
  const cells = [count, what, `${seconds.toFixed(1)} s`, `${megabytes} MB`, pages.length, `${each} ms`].map(
    String,
  );
  rows.push(cells);
  console.log(cells.join(', '));
}

try {
  for (const count of COUNTS.length > 0 ? COUNTS : [1000, 5000]) {
    generateContent(content, count);
    const env = { CASEBOOK_CONTENT: content };
    copy.clean();
    row(count, 'cold', await copy.build(env));
    row(count, 'nothing changed', await copy.build(env));
    appendFileSync(join(content, 'cases', 'case-00007', 'case.mdx'), '\nOne more line.\n');
    row(count, 'one case changed', await copy.build(env));
  }
  keepFigures('build', markdownTable(['cases', 'build', 'time', 'most memory', 'pages', 'a page'], rows));
} finally {
  copy.remove();
  rmSync(content, { recursive: true, force: true });
}
