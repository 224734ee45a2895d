import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { create } from 'fontkitten';

interface Family {
  readonly name: string;
  readonly package: string;
}

/** The family that all others only help out. */
export const firstFamily = 'Source Serif 4';

/**
 * The fonts of cards, the one to be taken first before all others. For titles in one more script, install its variable
 * font of Fontsource and add it here.
 */
const FAMILIES: readonly Family[] = [
  { name: firstFamily, package: '@fontsource-variable/source-serif-4' },
  { name: 'Noto Naskh Arabic', package: '@fontsource-variable/noto-naskh-arabic' },
  { name: 'Noto Serif Hebrew', package: '@fontsource-variable/noto-serif-hebrew' },
  { name: 'Noto Serif SC', package: '@fontsource-variable/noto-serif-sc' },
];

/** The packages that the fonts come in. */
export const fontPackages: readonly string[] = FAMILIES.map((family) => family.package);

/** The names of the families as a value of CSS. */
export const fontFamily: string = FAMILIES.map(({ name }) => `"${name}"`).join(', ');

/** One file of a family, in the form that the renderer loads fonts in. */
export interface FontFile {
  readonly name: string;
  readonly key: string;
  /** The characters that it is to be taken for, first and last of each range. */
  readonly unicodeRange: [number, number][];
  readonly data: () => Uint8Array;
}

const files = once(() => FAMILIES.flatMap(filesOf));

/** The file of fonts that has a character. */
export const fontWith = keptBy((character: string): FontFile | undefined => {
  const code = character.codePointAt(0) ?? 0;
  return files().find(
    (file) =>
      file.unicodeRange.some(([first, last]) => code >= first && code <= last) &&
      charactersIn(file).has(code),
  );
});

/** Ranges of Unicode are those of the web, where a file may lack some of what it is asked for. */
const charactersIn = keptBy(({ data }: FontFile): ReadonlySet<number> => {
  const font = create(Buffer.from(data()));
  return new Set(font.isCollection ? [] : font.characterSet);
});

function filesOf({ name, package: packageName }: Family): FontFile[] {
  const folder = resolve('node_modules', packageName);
  const id = packageName.slice(packageName.indexOf('/') + 1);
  const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  return Object.entries(ranges).map(([subset, range]) => {
    const key = `${id}-${subset.replace(/[[\]]/g, '')}-wght-normal.woff2`;
    const read = once(() => readFileSync(join(folder, 'files', key)));
    return { name, key, unicodeRange: range.split(',').map(readRange), data: read };
  });
}

/** Reads a range such as `U+2000-206F` or `U+20AC`. */
function readRange(range: string): [number, number] {
  const [first = '', last = first] = range.trim().slice('U+'.length).split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

function keptBy<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key) as Value;
  };
}
