import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readLedger } from '../../core/revision/read.ts';
import { contentRoot, readTopFile } from '../content-folder/index.ts';
import { redirectRules } from './redirects-file.ts';
import { keepOldAddresses, writeShortAddresses } from './redirects.ts';

/** Writes what the ledger promises into what was built: short addresses of steps, old names of what was renamed. */
export function redirectsInBuild(): AstroIntegration {
  let project = '';
  let base = '/';
  let site = '';
  return {
    name: 'casebook-redirects',
    hooks: {
      'astro:config:done': ({ config }) => {
        project = fileURLToPath(config.root);
        base = config.base;
        site = config.site ?? '';
      },
      'astro:build:done': ({ dir, logger }) => {
        const file = readTopFile(contentRoot(project), 'ledger.yaml');
        const ledger = typeof file?.text === 'string' ? readLedger(file.text).value : undefined;
        if (!ledger) return;
        const at = { dist: fileURLToPath(dir), base, site };
        const short = writeShortAddresses(ledger, at);
        const old = keepOldAddresses(ledger, at);
        const rules = redirectRules(ledger, at);
        if (rules !== '') writeFileSync(join(at.dist, '_redirects'), rules);
        logger.info(`${String(short)} short addresses, ${String(old)} files under old names`);
      },
    },
  };
}
