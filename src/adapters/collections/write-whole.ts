import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file whole or not at all; its folder is made where it is missing. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.${process.pid}-${Math.trunc(performance.now() * 1000)}`;
  writeFileSync(unfinished, content);
  renameSync(unfinished, path);
}
