import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project that a command belongs to. */
export const PROJECT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The folder that the command was given in; npm itself runs scripts in the project's. */
export const startFolder = (): string => process.env['INIT_CWD'] ?? process.cwd();
