import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBase } from '../core/url.ts';

/** A reason not to start, in one sentence for the person at the terminal. */
export class StartProblem extends Error {}

export interface ServerOptions {
  /** TCP port, 1 to 65535. */
  port: number;
  /** The address to listen on; without one, this machine's own. */
  host?: string;
  /** The path that the site lives under; begins and ends with `/`. */
  base: string;
  /** The folder of the built site, absolute. */
  dist: string;
}

const builtSite = fileURLToPath(new URL('../../dist', import.meta.url));

/**
 * Reads PORT, HOST, BASE_PATH and CASEBOOK_DIST.
 * @throws {StartProblem} when a value makes no sense
 */
export function readOptions(env: NodeJS.ProcessEnv): ServerOptions {
  return {
    port: readPort(env['PORT']),
    ...(env['HOST'] ? { host: env['HOST'] } : {}),
    base: baseIn(env['BASE_PATH']),
    dist: env['CASEBOOK_DIST'] ? resolve(env['CASEBOOK_DIST']) : builtSite,
  };
}

/**
 * Makes sure that there is a site to serve.
 * @throws {StartProblem} when the folder is missing
 */
export function requireBuiltSite(dist: string): void {
  if (statSync(dist, { throwIfNoEntry: false })?.isDirectory()) return;
  throw new StartProblem(
    `There is no built site in ${dist}: run \`npm run build\` first, or \`npm start\`, which builds and serves.`,
  );
}

function readPort(value: string | undefined): number {
  if (!value) return 4321;
  const port = Number(value);
  if (/^\d{1,5}$/.test(value) && port >= 1 && port <= 65535) return port;
  throw new StartProblem(
    `PORT is "${value}", which is no port: give a whole number from 1 to 65535, such as PORT=4322.`,
  );
}

function baseIn(value: string | undefined): string {
  const read = readBase(value);
  if ('problem' in read) throw new StartProblem(read.problem);
  return read.base;
}
