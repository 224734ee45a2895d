import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { extname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

/** What runs or builds a site. */
const programs = [
  'astro.config.mjs',
  ...['start', 'astro', 'run', 'server-arguments', 'setup'].map((name) => `scripts/${name}.mjs`),
  ...readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => ['.ts', '.astro', '.mdx', '.css'].includes(extname(file)) && !file.startsWith('content/'),
    )
    .filter((file) => !file.endsWith('.d.ts'))
    .map((file) => join('src', file)),
];

/** Packages that a text imports, or finds by name; types alone are gone when it runs. */
function packagesIn(text: string): string[] {
  const named = [
    /^import\s+(?!type\b)[^'"]*['"]([^'"]+)['"]/gm,
    /^export\s+(?!type\b)[^'"]*\bfrom\s+['"]([^'"]+)['"]/gm,
    /\bimport\(\s*['"]([^'"]+)['"]/g,
    /\.resolve\(\s*['"]([^'"]+)['"]/g,
    /^@import\s+['"]([^'"]+)['"]/gm,
  ].flatMap((pattern) => [...text.matchAll(pattern)].map(([, name = '']) => name));
  return named
    .filter((name) => /^@?[a-z]/.test(name) && !isBuiltin(name) && !/^(?:astro|virtual):/.test(name))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
}

describe('what a site needs to be built and served', () => {
  const used = new Map(
    programs.flatMap((file) => packagesIn(readFileSync(file, 'utf8')).map((name) => [name, file] as const)),
  );

  test('is looked for in the right places', () => {
    expect([...used.keys()]).toEqual(expect.arrayContaining(['astro', 'citeproc', 'rehype-citation', 'zod']));
  });

  test.each([...used])('%s, of %s, is a dependency', (name) => {
    expect(Object.keys(dependencies)).toContain(name);
  });

  test('and is named once', () => {
    expect(Object.keys(devDependencies).filter((name) => Object.hasOwn(dependencies, name))).toEqual([]);
  });
});
