import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { brotliCompressSync, constants } from 'node:zlib';
import { close } from '../../src/server/listen.ts';
import { createSiteHandler } from '../../src/server/serve-site.ts';

/** A built site, served on this machine. */
export interface Host {
  /** Where its front page is, with a `/` at the end. */
  readonly address: string;
  readonly close: () => void;
}

const COMPRESSED = /^(?:text\/|application\/(?:json|xml|javascript|wasm)|image\/svg)/;
const OF_THE_CONNECTION = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'keep-alive',
  'transfer-encoding',
]);

/**
 * Serves a folder as a static host does: our own server, and before it what hosts add to one, brotli (quality 11).
 * The folder may be filled or replaced later.
 * @param base the path that the site was built for, beginning and ending in `/`
 */
export async function hostSite(dist: string, base = '/'): Promise<Host> {
  const plain = createServer(createSiteHandler({ base, dist }));
  const origin = await listen(plain);
  const front = createServer((request, response) => {
    relay(new URL(request.url ?? '/', origin), request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  const address = new URL(base, await listen(front)).href;
  return {
    address,
    close: () => {
      close([front, plain]);
    },
  };
}

const compress = (body: Buffer): Buffer =>
  brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  });

async function relay(address: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const answer = await fetch(address, { method: request.method ?? 'GET', redirect: 'manual' });
  for (const [name, value] of answer.headers) {
    if (!OF_THE_CONNECTION.has(name)) response.setHeader(name, value);
  }
  const body = Buffer.from(await answer.arrayBuffer());
  const small =
    COMPRESSED.test(answer.headers.get('content-type') ?? '') &&
    /\bbr\b/.test(String(request.headers['accept-encoding']));
  if (small) response.setHeader('Content-Encoding', 'br').setHeader('Vary', 'Accept-Encoding');
  const sent = small ? compress(body) : body;
  response.writeHead(answer.status, { 'Content-Length': sent.length }).end(sent);
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return `http://127.0.0.1:${address.port}/`;
}
