import { once } from 'node:events';
import { createServer, type Server, type ServerOptions as ServerOptionsOfNode } from 'node:http';
import { StartProblem, type ServerOptions } from './options.ts';
import type { SiteHandler } from './serve-site.ts';

/** How long a client may take for its request, in milliseconds, and how often that is looked at. */
export type Patience = Pick<
  ServerOptionsOfNode,
  'headersTimeout' | 'requestTimeout' | 'connectionsCheckingInterval'
>;

/** Whoever takes longer to say what they want keeps a place that others need. */
const PATIENCE: Patience = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 5000,
};
/** Milliseconds that requests under way may take when the server is to end. */
const LAST_REQUESTS = 5000;

/**
 * Listens where the options say: on one host, or on this machine's own addresses, 127.0.0.1 and, where there is one, ::1.
 * @throws {StartProblem} when the port is taken or forbidden
 */
export async function listen(
  handler: SiteHandler,
  { port, host: only }: Pick<ServerOptions, 'port' | 'host'>,
  patience: Patience = PATIENCE,
): Promise<Server[]> {
  const servers: Server[] = [];
  for (const host of only === undefined ? ['127.0.0.1', '::1'] : [only]) {
    const server = createServer(patience, handler);
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

/** Takes no more requests, and waits for those under way. */
export async function finish(servers: readonly Server[]): Promise<void> {
  const late = setTimeout(() => close(servers), LAST_REQUESTS);
  const idle = setInterval(() => {
    for (const server of servers) server.closeIdleConnections();
  }, 50);
  await Promise.all(
    servers.map((server) => {
      server.close();
      return once(server, 'close');
    }),
  );
  clearTimeout(late);
  clearInterval(idle);
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
    case 'ENOTFOUND':
    case 'EADDRNOTAVAIL':
      return new StartProblem(
        'HOST names no address of this machine: leave it out, or give one such as 0.0.0.0.',
      );
    case 'EACCES':
      return new StartProblem(`Port ${port} is reserved on this machine: choose another with ${other}.`);
    default:
      return error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
