import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { writeWhole } from '../collections/write-whole.ts';

/** Below so many bytes, what is saved is lost again in headers and look-ups. */
const SMALLEST = 1024;
/** What does not shrink any more: pictures, fonts, and the index of the search, which is compressed already. */
const SHRINKS = /\.(?:html|css|js|mjs|json|jsonl|md|xml|txt|svg|wasm|map)$/;
/** Names with a digest in them are asked for again and again, and kept for a year. */
const HASHED = /(?:^|\/)_astro\//;
/** Files compressed at once; zlib has four threads. */
const AT_ONCE = 4;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const FORMATS = [
  {
    extension: 'br',
    compress: (text: Buffer) =>
      brotli(text, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
        },
      }),
  },
  { extension: 'gz', compress: (text: Buffer) => zip(text, { level: constants.Z_BEST_COMPRESSION }) },
] as const;

/** What was done. */
export interface Compressed {
  /** How many files have a `.br` and a `.gz` beside them. */
  readonly files: number;
  /** How many of those were compressed now; the others were kept from an earlier time. */
  readonly anew: number;
  /** How many were left as they are, because the site is a large one. */
  readonly left: number;
}

/**
 * Puts a `.br` and a `.gz` beside every file of a built site that shrinks. What was compressed before is kept by its digest.
 * Beyond `most` files only those with a digest in their name get them: the best compression takes 70 ms a page.
 * @param kept the folder of what was compressed before; made when missing
 */
export async function compressFolder(folder: string, kept: string, most: number): Promise<Compressed> {
  await mkdir(kept, { recursive: true });
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && SHRINKS.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const chosen = names.length <= most ? names : names.filter((name) => HASHED.test(name));
  const there = new Set(await readdir(kept));
  // Files of the same bytes share what is kept: the second waits until the first has written it.
  const making = new Map<string, Promise<void>>();
  let [files, anew] = [0, 0];
  const rest = chosen.values();
  const work = async () => {
    for (const name of rest) {
      const text = await readFile(name);
      if (text.length < SMALLEST) continue;
      const digest = createHash('sha256').update(text).digest('base64url');
      files += 1;
      if (!there.has(`${digest}.br`)) anew += 1;
      for (const { extension, compress } of FORMATS) {
        const file = `${digest}.${extension}`;
        const made =
          making.get(file) ??
          (there.has(file)
            ? Promise.resolve()
            : compress(text).then((bytes) => {
                writeWhole(join(kept, file), bytes);
              }));
        making.set(file, made);
        await made;
        await copyFile(join(kept, file), `${name}.${extension}`);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  for (const file of there) if (!making.has(file)) await rm(join(kept, file), { force: true });
  return { files, anew, left: names.length - chosen.length };
}
