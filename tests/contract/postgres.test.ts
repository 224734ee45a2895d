import { afterAll } from 'vitest';
import { openPostgresStore } from '../../src/adapters/vote-stores/index.ts';
import { startPostgres } from '../../scripts/postgres.mjs';
import { describeVoteStore } from './vote-store.ts';

const server = await startPostgres();
afterAll(() => server.stop());

describeVoteStore('the store in PostgreSQL', () => openPostgresStore({ url: server.url }));
