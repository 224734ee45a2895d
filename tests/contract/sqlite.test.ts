import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openSqliteStore } from '../../src/adapters/vote-stores/index.ts';
import { describeVoteStore } from './vote-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'casebook-votes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeVoteStore('the store in a file', async () =>
  openSqliteStore({
    folder,
    warn: (sentence) => {
      throw new Error(sentence);
    },
  }),
);
