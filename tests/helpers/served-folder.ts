import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import {
  createServer,
  request,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach } from 'vitest';
import { createSiteHandler } from '../../src/server/serve-site.ts';

export interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A small built site, new for each test, and servers of it. `dist` is its folder, within `folder`, which has a secret. */
export interface ServedFolder {
  readonly folder: string;
  readonly dist: string;
  readonly write: (path: string, content: string) => void;
  /** Starts a server and gives a client that sends paths as they are written. */
  readonly serve: (
    base?: string,
    warn?: (sentence: string) => void,
  ) => Promise<(path: string, headers?: Record<string, string>, method?: string) => Promise<Answer>>;
}

/** To be called once in a test file; what it gives is good within tests. */
export function servedFolder(): ServedFolder {
  let folder = '';
  const servers: Server[] = [];
  const site: ServedFolder = {
    get folder() {
      return folder;
    },
    get dist() {
      return join(folder, 'dist');
    },
    write(path, content) {
      const file = join(site.dist, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    },
    async serve(base = '/', warn) {
      const server = createServer(createSiteHandler({ dist: site.dist, base }, warn)).listen(0, '127.0.0.1');
      servers.push(server);
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      return async (path, headers = {}, method = 'GET') => {
        const sent = request({ host: '127.0.0.1', port, path, headers, method }).end();
        const [answer] = (await once(sent, 'response')) as [IncomingMessage];
        return { status: answer.statusCode, headers: answer.headers, body: await text(answer) };
      };
    },
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'casebook-serve-'));
    const { write } = site;
    write('index.html', 'front page');
    write('404.html', 'no such page');
    write('cases/a/index.html', 'case a');
    write('cases/a.md', '# á');
    write('cases/a.json', '{}');
    write('feed.xml', '<feed/>');
    write('_headers', '/*\n  X-Robots: all\n/cases/*\n  Cache-Control: max-age=60\n');
    writeFileSync(join(folder, 'secret.txt'), 'secret');
  });
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
    rmSync(folder, { recursive: true, force: true });
  });
  return site;
}
