import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['src/core', 'src/adapters/highlighter', 'src/adapters/collections'];
const PACKAGES = ['satteri', 'shiki', 'yaml', 'zod', 'image-size', 'property-information'];

/**
 * A digest of the code that makes models and side files, so that a cache made by older code is not used.
 * @param project the root of the project
 */
export const codeVersion = (project: string): string => digestOfCode(project, FOLDERS, PACKAGES);

/**
 * A digest of the TypeScript files in some folders and of the versions of some packages.
 * @param project the root of the project; folders are paths in it
 */
export function digestOfCode(
  project: string,
  folders: readonly string[],
  packages: readonly string[],
): string {
  const digest = createHash('sha256');
  for (const folder of folders) {
    const files = readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    for (const name of files.toSorted())
      digest.update(name).update(readFileSync(join(project, folder, name)));
  }
  for (const name of packages) {
    const manifest = JSON.parse(
      readFileSync(join(project, 'node_modules', name, 'package.json'), 'utf8'),
    ) as { version: string };
    digest.update(`${name}@${manifest.version}`);
  }
  return digest.digest('hex').slice(0, 16);
}
