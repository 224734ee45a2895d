import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { contentType } from './content-types.ts';
import { headersFor, parseHeadersFile } from './headers-file.ts';
import type { ServerOptions } from './options.ts';
import { parseRedirectsFile, redirectFor } from './redirects-file.ts';
import { rulesIn } from './rules-file.ts';
import { readTarget } from './target.ts';

export type SiteHandler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Makes the request handler that serves a built site as its hosts do: files with ETag, compressed where they are, `404.html` with status 404,
 * the headers of `_headers`, old names as `_redirects` says, and a site under a sub-path below its base. It reads the folder
 * at every request, so that a build while it runs shows at once.
 * @throws {StartProblem} when `_headers` or `_redirects` has a line that is no rule
 */
export function createSiteHandler({ base, dist }: Pick<ServerOptions, 'base' | 'dist'>): SiteHandler {
  const headerRules = rulesIn(join(dist, '_headers'), parseHeadersFile);
  const redirectRules = rulesIn(join(dist, '_redirects'), parseRedirectsFile);
  headerRules();
  redirectRules();
  const sendFile = sirv(dist, {
    // Not "production": that keeps sizes from its start, and fails when a build replaces the files.
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    extensions: ['html'],
    setHeaders(response, path) {
      const type = contentType(path);
      if (type !== undefined && !response.hasHeader('Content-Type')) response.setHeader('Content-Type', type);
    },
  });

  return (request, response) => {
    const notFound = () => void sendNotFound(response, join(dist, '404.html'));
    try {
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.setHeader('Allow', 'GET, HEAD');
        sendText(response, 405, 'This site can only be read.');
        return;
      }
      const target = readTarget(request.url ?? '/', base);
      const headers = headersFor(headerRules(), target.path);
      for (const [name, value] of headers) response.setHeader(name, value);
      if (target.kind === 'outside') return notFound();
      if (target.kind === 'base') return redirect(response, base + target.query);
      const now = redirectFor(redirectRules(), target.path);
      if (now !== undefined) return redirectForGood(response, now + target.query);
      if (isFolderWithoutSlash(dist, target.file))
        return redirect(response, `${target.path}/${target.query}`);

      request.url = target.file;
      if (!isRange(request.headers.range)) delete request.headers.range;
      response.once('pipe', (file) => file.once('error', () => response.destroy()));
      sendFile(request, response, notFound);
    } catch (error) {
      if (response.headersSent) response.destroy();
      else sendText(response, 500, error instanceof Error ? error.message : String(error));
    }
  };
}

function isFolderWithoutSlash(dist: string, file: string): boolean {
  if (file.endsWith('/')) return false;
  return statSync(join(dist, decodeURI(file), 'index.html'), { throwIfNoEntry: false })?.isFile() ?? false;
}

/** sirv takes other forms of Range for what they are not, or throws. */
function isRange(range: string | undefined): boolean {
  const [, from, to] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(range ?? '') ?? [];
  return from !== undefined && (!to || Number(from) <= Number(to));
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { Location: location }).end();
}

/** The browser asks again all the same: a name may be given back. */
function redirectForGood(response: ServerResponse, location: string): void {
  response.writeHead(301, { Location: location, 'Cache-Control': 'no-cache' }).end();
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

async function sendNotFound(response: ServerResponse, page: string): Promise<void> {
  const html = await readFile(page).catch(() => undefined);
  if (html === undefined) sendText(response, 404, 'There is no such page.');
  else
    response
      .writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' })
      .end(html);
}
