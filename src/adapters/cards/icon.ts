import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The sign of the site, as SVG: the same that browsers show in their tabs. */
export const readIcon = (): string => readFileSync(resolve('public', 'icon.svg'), 'utf8');
