import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['src/core', 'src/adapters/highlighter', 'src/adapters/collections'];
const PACKAGES = ['satteri', 'shiki', 'yaml', 'zod', 'hast-util-to-html', 'image-size'];

/**
 * A digest of the code that makes models and side files, so that a cache made by older code is not used.
 * @param project the root of the project
 */
export function codeVersion(project: string): string {
  const digest = createHash('sha256');
  for (const folder of FOLDERS) {
    const files = readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    for (const name of files.toSorted())
      digest.update(name).update(readFileSync(join(project, folder, name)));
  }
  for (const name of PACKAGES) {
    const manifest = JSON.parse(
      readFileSync(join(project, 'node_modules', name, 'package.json'), 'utf8'),
    ) as { version: string };
    digest.update(`${name}@${manifest.version}`);
  }
  return digest.digest('hex').slice(0, 16);
}
