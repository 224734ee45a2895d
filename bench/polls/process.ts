import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../scripts/free-port.mjs';

/** A server in a process of its own. */
export interface ServerProcess {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** Resident memory in megabytes (Linux). */
  megabytes(): number;
  stop(): Promise<void>;
  /** Ends it with a signal that it cannot hear. */
  kill(): Promise<void>;
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
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  const origin = `http://127.0.0.1:${port}`;
  await untilItAnswers(child, `${origin}${path}`);
  return {
    origin,
    megabytes: () => residentMegabytes(child.pid ?? 0),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
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

function residentMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? NaN) / 1024);
}
