import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A generator of documentation sites that makes a page of the same text. */
export interface Rival {
  /** Its folder in `bench/rivals`. */
  readonly folder: string;
  /** The package that its version is told of. */
  readonly package: string;
  /** Where its pages are written. */
  readonly text: string;
  readonly built: string;
  /** The program in its `node_modules/.bin`, with what it is told. */
  readonly build: readonly [string, ...string[]];
}

export const rivals: readonly Rival[] = [
  {
    folder: 'starlight',
    package: '@astrojs/starlight',
    text: 'src/content/docs',
    built: 'dist',
    build: ['astro', 'build'],
  },
  {
    folder: 'docusaurus',
    package: '@docusaurus/core',
    text: 'docs',
    built: 'build',
    build: ['docusaurus', 'build'],
  },
];

/** npm writes it when all packages are there. */
const INSTALLED = join('node_modules', '.package-lock.json');
/** Nobody is told that they run, and nobody asked for newer versions. */
const QUIET = { ASTRO_TELEMETRY_DISABLED: '1', NO_UPDATE_NOTIFIER: '1', NODE_ENV: 'production' };

/**
 * Builds a rival's site of one page in `.cache/rivals`, with its packages installed there when they are missing.
 * @param slug the name of the page; it stands at `/slug/`
 * @param markdown the text, its title as first heading
 * @returns the folder of the built site, and the version
 * @throws {Error} with what npm or the rival said
 */
export function buildRival(rival: Rival, slug: string, markdown: string): { dist: string; version: string } {
  const folder = join(process.cwd(), '.cache', 'rivals', rival.folder);
  const source = join('bench', 'rivals', rival.folder);
  const before = packages(folder);
  cpSync(source, folder, { recursive: true });
  if (before !== packages(folder) || !existsSync(join(folder, INSTALLED))) {
    rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
    run(folder, 'npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  }
  const [, title = '', body = ''] = /^# (.*)\n([\s\S]*)$/.exec(markdown) ?? [];
  rmSync(join(folder, rival.text), { recursive: true, force: true });
  mkdirSync(join(folder, rival.text), { recursive: true });
  writeFileSync(join(folder, rival.text, `${slug}.md`), `---\ntitle: ${JSON.stringify(title)}\n---\n${body}`);
  const [program, ...told] = rival.build;
  run(folder, join(folder, 'node_modules', '.bin', program), told);
  const manifest = join(folder, 'node_modules', rival.package, 'package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  return { dist: join(folder, rival.built), version };
}

function packages(folder: string): string {
  const file = join(folder, 'package.json');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function run(cwd: string, command: string, args: readonly string[]): void {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...QUIET, PWD: cwd },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(error?.message ?? `${stdout}\n${stderr}`);
}
