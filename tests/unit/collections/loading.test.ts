import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { queued, tellLateSaves } from '../../../src/adapters/collections/loading.ts';

const PATIENCE = { timeout: 20_000 };

describe('a save that comes soon behind another', () => {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-watching-'));
  let server: ViteDevServer;
  beforeAll(async () => {
    server = await createServer({
      configFile: false,
      root: folder,
      logLevel: 'silent',
      server: { middlewareMode: true, ws: false },
    });
    tellLateSaves(server.watcher);
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  // The distance is what is tried here; nothing waits for it to be long enough.
  test.each([1, 5, 15, 20, 25, 30, 45])('%i ms later is read as well', async (distance) => {
    const name = `${String(distance)}.mdx`;
    const path = join(folder, name);
    writeFileSync(path, 'none');
    await vi.waitUntil(() => server.watcher.getWatched()[folder]?.includes(name), PATIENCE);
    const read: string[] = [];
    server.watcher.on('change', (changed) => {
      if (changed === path) read.push(readFileSync(path, 'utf8'));
    });
    writeFileSync(path, 'first');
    await after(distance);
    writeFileSync(path, 'second');
    await vi.waitUntil(() => read.at(-1) === 'second', PATIENCE);
  });
});

test('work that is asked for while it runs runs once more, and a failure before ends nothing', async () => {
  const gates = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
  let runs = 0;
  const run = queued(async () => {
    runs += 1;
    await gates[runs - 1]?.promise;
  });
  const first = run();
  await vi.waitUntil(() => runs === 1, PATIENCE);
  const later = [run(), run(), run()];
  expect(runs).toBe(1);
  gates[0]?.reject(new Error('not now'));
  await expect(first).rejects.toThrow('not now');
  gates[1]?.resolve(undefined);
  await Promise.all(later);
  expect(runs).toBe(2);
});
