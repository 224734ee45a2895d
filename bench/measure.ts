import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a command took: seconds by the clock, and the most memory of all its processes together in megabytes. */
export interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
  readonly status: number;
  readonly output: string;
}

const SAMPLE_MS = 50;

/** Runs a command and samples the resident memory of it and its children (Linux, `/proc`). */
export function measure(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  cwd = process.cwd(),
): Promise<Measured> {
  const started = performance.now();
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, residentMegabytes(child.pid ?? 0));
  }, SAMPLE_MS);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      clearInterval(timer);
      resolve({
        seconds: (performance.now() - started) / 1000,
        megabytes: Math.round(most),
        status: status ?? 1,
        output,
      });
    });
  });
}

function residentMegabytes(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const own = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    return children.reduce((sum, child) => sum + residentMegabytes(Number(child)), own);
  } catch {
    return 0;
  }
}
