import { join } from 'node:path';
import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/cases/**/*.test.ts'],
          // What an interrupted command decided lies with the user; that of tests does not.
          env: { XDG_STATE_HOME: join(import.meta.dirname, '.cache', 'state') },
          // What hangs is ended; how fast anything is, is measured in bench.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'fuzz', include: ['tests/fuzz/**/*.test.ts'], testTimeout: 60_000 } },
      getViteConfig({
        test: { name: 'component', include: ['tests/component/**/*.test.ts'], testTimeout: 60_000 },
      }),
      {
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'engines',
          include: ['tests/engines/**/*.test.ts'],
          // Two browsers at a time are as many as a small machine starts without trouble.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 150_000,
        },
      },
      { test: { name: 'built', include: ['tests/built/**/*.test.ts'], testTimeout: 60_000 } },
    ],
  },
});
