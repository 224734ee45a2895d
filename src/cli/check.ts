import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { checkContent, type CheckResult } from '../adapters/checker/index.ts';
import { hasPending, NoContentError } from '../adapters/content-folder/index.ts';
import { github, json, pretty, textsIn } from '../adapters/reporters/index.ts';
import { codeNames, isCode } from '../core/text/codes/index.ts';
import { listOf, nearest } from '../core/text/finding.ts';
import { readArguments, UsageError } from './arguments.ts';
import { endWithReader } from './closed-pipe.ts';
import { contentAsked, startFolder } from './folders.ts';
import { promiseAt } from './promise-at.ts';

const FORMATS = ['pretty', 'json', 'github'];
const USAGE = 'npm run -s check -- [--content DIR] [--format pretty|json|github] [--rule CODE]… [--base REF]';

const options = {
  content: { type: 'string' },
  format: { type: 'string', default: 'pretty' },
  rule: { type: 'string', multiple: true },
  base: { type: 'string' },
} as const;

function readOptions(args: readonly string[]) {
  const { content, format, rule: rules = [], base } = readArguments(args, { options, usage: USAGE }).values;
  if (!FORMATS.includes(format))
    throw new UsageError(`There is no format "${format}": choose one of ${listOf(FORMATS)}.`);
  for (const rule of rules) {
    if (isCode(rule)) continue;
    const near = nearest(rule, codeNames);
    throw new UsageError(
      `There is no rule "${rule}"${near ? `; did you mean ${near}?` : '.'} All are listed in the guide under Findings.`,
    );
  }
  return { content, format, rules, base };
}

function print(result: CheckResult, format: string, root: string): void {
  if (format === 'json') console.log(json(result));
  else if (format === 'github') {
    const path = relative(startFolder(), root).split(sep).join('/');
    const lines = github(result, path === '' ? '' : `${path}/`);
    if (lines) console.log(lines);
  } else
    console.log(pretty(result, textsIn(root), process.stdout.isTTY && process.env['NO_COLOR'] === undefined));
}

/** Runs the checker. Exit status: 0 without errors, 1 with errors, 2 where it could not run at all. */
async function main(args: readonly string[]): Promise<number> {
  try {
    const { content, format, rules, base } = readOptions(args);
    const root = contentAsked(content);
    const all = await checkContent(root, base === undefined ? undefined : promiseAt(root, base));
    if (!existsSync(join(root, 'cases')))
      throw new UsageError(
        `There is no folder "cases" in ${root}, so nothing was checked: give the folder that holds it with --content, or make it.`,
      );
    const findings = all.findings.filter(({ code }) => rules.length === 0 || rules.includes(code));
    print({ ...all, findings }, format, root);
    if (hasPending(root))
      console.error(
        'A command on this folder was interrupted: npm run case -- finish writes the rest of it.',
      );
    console.error(`The content folder was ${root}.`);
    return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof NoContentError)) throw error;
    console.error(error.message);
    return 2;
  }
}

endWithReader();
process.exitCode = await main(process.argv.slice(2));
