import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { StartProblem } from './options.ts';
import type { SiteHandler } from './serve-site.ts';

/**
 * Listens on this machine's own addresses, 127.0.0.1 and, where there is one, ::1.
 * @throws {StartProblem} when the port is taken or forbidden
 */
export async function listenOnLoopback(handler: SiteHandler, port: number): Promise<Server[]> {
  const servers: Server[] = [];
  for (const host of ['127.0.0.1', '::1']) {
    const server = createServer(handler);
    try {
      server.listen(port, host);
      await once(server, 'listening');
      servers.push(server);
    } catch (error) {
      if (host === '::1' && isMissingAddress(error)) continue;
      close(servers);
      throw explain(error, port);
    }
  }
  return servers;
}

/** Stops servers at once, open connections included. */
export function close(servers: readonly Server[]): void {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
}

function isMissingAddress(error: unknown): boolean {
  return ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(codeOf(error));
}

function explain(error: unknown, port: number): unknown {
  const other = `PORT=${port === 4321 ? 4322 : 4321} npm start`;
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new StartProblem(`Port ${port} is taken: stop what uses it, or choose another with ${other}.`);
    case 'EACCES':
      return new StartProblem(`Port ${port} is reserved on this machine: choose another with ${other}.`);
    default:
      return error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
