import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure, type Measured } from '../../bench/measure.ts';

const PARTS = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** What Vitest says of itself in the environment, where a build would take it for its own and make pages as in development. */
const WITHOUT_VITEST = {
  DEV: undefined,
  PROD: undefined,
  MODE: undefined,
  SSR: undefined,
  BASE_URL: undefined,
};

/** A copy of the project that can be built and changed without touching the project or its cache. */
export interface ProjectCopy {
  readonly folder: string;
  /** Builds the copy into its `dist`; `env` adds to the environment. */
  build(env?: NodeJS.ProcessEnv): Promise<Measured>;
  /** Deletes the copy's `dist` and all that earlier builds kept. */
  clean(): void;
  remove(): void;
}

/** Copies the project (root is the working directory) to a temporary folder, sharing its packages. */
export function copyProject(): ProjectCopy {
  const project = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'casebook-copy-'));
  for (const part of PARTS) {
    if (existsSync(join(project, part))) cpSync(join(project, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'dir');
  const astro = join(project, 'node_modules', 'astro', 'bin', 'astro.mjs');
  return {
    folder,
    build: (env = {}) =>
      measure(
        process.execPath,
        [astro, 'build', '--root', folder],
        {
          PWD: folder,
          ASTRO_TELEMETRY_DISABLED: '1',
          NODE_ENV: 'production',
          ...WITHOUT_VITEST,
          ...env,
        },
        folder,
      ),
    clean() {
      for (const part of ['dist', '.cache', '.astro'])
        rmSync(join(folder, part), { recursive: true, force: true });
      mkdirSync(join(folder, '.cache'));
    },
    remove() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
