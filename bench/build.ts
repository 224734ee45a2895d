import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyProject } from '../tests/helpers/project-copy.ts';
import { generateContent } from './generate.ts';
import type { Measured } from './measure.ts';

const COUNTS = process.argv.slice(2).map(Number).filter(Boolean);
const BEGIN = '<!-- build figures -->';
const END = '<!-- end of build figures -->';

const copy = copyProject();
const content = mkdtempSync(join(tmpdir(), 'casebook-bench-'));
const rows: string[] = [];

function row(count: number, what: string, { seconds, megabytes, status, output }: Measured): void {
  if (status !== 0) throw new Error(output);
  const pages = readdirSync(join(copy.folder, 'dist'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  const each = ((seconds * 1000) / pages.length).toFixed(2);
  rows.push(
    `| ${count} | ${what} | ${seconds.toFixed(1)} s | ${megabytes} MB | ${pages.length} | ${each} ms |`,
  );
  console.log(rows.at(-1));
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
  const readme = readFileSync('bench/README.md', 'utf8');
  const table = [
    '| cases | build | time | most memory | pages | a page |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
  const [before = '', rest = ''] = readme.split(BEGIN);
  const after = rest.split(END)[1] ?? '';
  writeFileSync('bench/README.md', `${before}${BEGIN}\n\n${table}\n\n${END}${after}`);
} finally {
  copy.remove();
  rmSync(content, { recursive: true, force: true });
}
