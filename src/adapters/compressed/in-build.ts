import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { compressFolder } from './compress.ts';

/** A site of about 300 cases. */
const MOST = 1500;

/** Compresses what was built, for our own server and for hosts that send such files; it stands after all that writes. */
export function compressedFiles(): AstroIntegration {
  return {
    name: 'casebook-compressed',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { files, anew, left } = await compressFolder(
          fileURLToPath(dir),
          resolve('.cache', 'compressed'),
          MOST,
        );
        const rest = left === 0 ? '' : `; ${left} left to the host, as this is a large site`;
        logger.info(`${files} files in brotli and gzip, ${anew} of them anew${rest}`);
      },
    },
  };
}
