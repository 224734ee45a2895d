import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/free-port.mjs';

/** A server of the project in a process of its own, over a small built site. */
export interface RunningServer {
  readonly folder: string;
  readonly address: string;
  readonly process: ChildProcess;
  /** What it has printed so far, on both outputs. */
  readonly printed: () => string;
  /** Fulfilled with the exit status. */
  readonly ended: Promise<number | null>;
  readonly remove: () => void;
}

const POLLS = {
  polls: [
    {
      ...{ case: 'late-parcel', poll: 'first', version: 1, kind: 'opinion', multiple: false, closes: null },
      options: ['yes', 'no'].map((id) => ({ id, text: id })),
    },
  ],
};

/**
 * Starts a program of `src/server/` and waits until it says where it is, or ends.
 * @param env more of the environment; `DATA` in it stands for the folder made for this server
 */
export async function startServer(program: string, env: Record<string, string> = {}): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-server-'));
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist', 'index.html'), '<!doctype html><title>Front page</title>');
  writeFileSync(join(folder, 'dist', 'polls.json'), JSON.stringify(POLLS));
  writeFileSync(join(folder, 'file'), '');
  const port = await freePort();
  const child = spawn(process.execPath, [program], {
    env: {
      ...process.env,
      PORT: String(port),
      CASEBOOK_DIST: join(folder, 'dist'),
      CASEBOOK_DATA: join(folder, 'data'),
      ...Object.fromEntries(
        Object.entries(env).map(([name, value]) => [name, value.replace('DATA', folder)]),
      ),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = once(child, 'close').then(([status]) => status as number | null);
  const said = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes('Ctrl-C')) resolve();
      });
    }
  });
  await Promise.race([said, ended]);
  return {
    folder,
    address: `http://127.0.0.1:${port}`,
    process: child,
    printed: () => output,
    ended,
    remove() {
      child.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
