import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentRoot } from '../adapters/content-folder/index.ts';
import { UsageError } from './arguments.ts';

/** The project that a command belongs to. */
const PROJECT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The folder that the command was given in; npm itself runs scripts in the project's. */
export const startFolder = (): string => process.env['INIT_CWD'] ?? process.cwd();

/**
 * The content folder that a command is to work on: the one after `--content`, or that of the environment or project.
 * @throws UsageError where npm kept that option to itself
 */
export function contentAsked(content: string | undefined): string {
  if (content !== undefined) return resolve(startFolder(), content);
  if (process.env['npm_config_content'] !== undefined)
    throw new UsageError(
      'npm took --content for an option of its own: write two hyphens by themselves before it, as in npm run check -- --content ../our-cases.',
    );
  return contentRoot(PROJECT);
}
