/**
 * Checks content that is made to hurt: texts and folders that no editor writes, each in a process of its own. Fails where one
 * takes more than its budget. Time is that of the processor, which another program on the machine does not change.
 * `--write` puts the figures into `bench/README.md`, `--build` builds what the checker lets through as well.
 */
import { spawnSync } from 'node:child_process';
import { makeContent } from '../tests/helpers/content.ts';
import { copyProject } from '../tests/helpers/project-copy.ts';
import { saying } from '../tests/helpers/late-parcel.ts';
import { hostile } from '../tests/unit/checker/hostile-inputs.ts';
import { crowds, folders } from '../tests/unit/checker/hostile-folders.ts';
import { keepFigures, markdownTable } from './weight/figures.ts';

const BUDGET = { seconds: 2, megabytes: 600 };
const CASE = 'cases/late-parcel/case.mdx';

/** Texts that stay just below what `scan` refuses, and cost the parser most. */
const below: Readonly<Record<string, string>> = {
  'underscores below the limit': saying(`${'a_'.repeat(4000)}\n\n`.repeat(32)),
  'links below the limit': saying(`${'[a](x:y) '.repeat(2000)}\n\n`.repeat(32)),
  'closing tags below the limit': saying(`${'</b> '.repeat(500)}\n\n`.repeat(32)),
};

const one = (text: string) => ({ [CASE]: text });
const all: readonly (readonly [string, () => Readonly<Record<string, string>>, number])[] = [
  ...Object.entries(hostile).map(([name, [text]]) => [name, () => one(text), BUDGET.seconds] as const),
  ...Object.entries(below).map(([name, text]) => [name, () => one(text), BUDGET.seconds] as const),
  ...Object.entries(folders).map(([name, make]) => [name, make, BUDGET.seconds] as const),
  ...Object.entries(crowds).map(([name, make]) => [name, make, Infinity] as const),
];

/** Has a process say at its end what it took. */
const TELL = `data:text/javascript,${encodeURIComponent(
  `import { writeSync } from 'node:fs';
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeSync(2, '\\n' + (userCPUTime + systemCPUTime) + ' ' + maxRSS);
  });`,
)}`;

/** Checks a folder: seconds of the processor, the most memory, and what was found. */
function check(root: string) {
  const args = ['--import', TELL, 'src/cli/check.ts', '--content', root, '--format', 'json'];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  const [microseconds = 0, kilobytes = 0] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  return {
    seconds: microseconds / 1e6,
    megabytes: Math.round(kilobytes / 1024),
    status,
    findings: findingsOf(stdout),
  };
}

function findingsOf(json: string): number {
  return (JSON.parse(json) as { findings: unknown[] }).findings.length;
}

const builds = process.argv.includes('--build');
const copy = builds ? copyProject() : undefined;
const rows: string[][] = [];
const small = makeContent(one(saying('Hello')));
const idle = check(small.root).seconds;
small.remove();
for (const [name, make, most] of all) {
  const content = makeContent(make());
  const { seconds, megabytes, status, findings } = check(content.root);
  const own = Math.max(0, seconds - idle);
  const row = [name, `${own.toFixed(1)} s`, `${String(megabytes)} MB`, String(findings)];
  if (own > most || megabytes > BUDGET.megabytes) process.exitCode = 1;
  if (copy) {
    copy.clean();
    const built = status === 0 ? await copy.build({ CASEBOOK_CONTENT: content.root }) : undefined;
    row.push(built ? `${built.seconds.toFixed(0)} s` : '', built ? `${String(built.megabytes)} MB` : '');
    if (built && built.status !== 0) process.exitCode = 1;
  }
  rows.push(row);
  console.log(row.join('  '));
  content.remove();
}
copy?.remove();
const heads = ['what', 'check', 'memory', 'findings', ...(builds ? ['build', 'memory of the build'] : [])];
if (process.argv.includes('--write')) keepFigures('hostile', markdownTable(heads, rows));
console.log(`budget: ${BUDGET.seconds} s beyond the start for one file, ${BUDGET.megabytes} MB`);
