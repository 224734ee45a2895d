import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A server in a process of its own. */
export interface ServerProcess {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** Resident memory in megabytes (Linux). */
  megabytes(): number;
  stop(): Promise<void>;
}

/**
 * Runs a program that listens on PORT, and waits until it answers at a path.
 * @throws {Error} when it ends before
 */
export async function startServer(
  program: string,
  path: string,
  env: NodeJS.ProcessEnv,
): Promise<ServerProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, ...env, PORT: String(port) },
    // The log is written, as it is in service, and goes nowhere.
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const origin = `http://127.0.0.1:${port}`;
  await untilItAnswers(child, `${origin}${path}`);
  return {
    origin,
    megabytes: () => residentMegabytes(child.pid ?? 0),
    async stop() {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

async function untilItAnswers(child: ChildProcess, address: string): Promise<void> {
  for (;;) {
    try {
      const { ok } = await fetch(address);
      if (ok) return;
    } catch {
      // It is not there yet.
    }
    if (child.exitCode !== null) throw new Error('The server ended before it answered.');
    await pause(50);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

function residentMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? NaN) / 1024);
}
