import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { headersFor, parseHeadersFile } from './headers-file.ts';
import type { ServerOptions } from './options.ts';
import { parseRedirectsFile, redirectFor } from './redirects-file.ts';
import { rulesIn } from './rules-file.ts';
import { isFile, sendFile } from './send-file.ts';
import { readTarget } from './target.ts';

export type SiteHandler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Makes the request handler that serves a built site as its hosts do: files with ETag, compressed where they are, `404.html` with status 404,
 * the headers of `_headers`, old names as `_redirects` says, and a site under a sub-path below its base. It reads the folder
 * at every request, so that a build while it runs shows at once.
 * @param warn gets a sentence where something is wrong that keeps nobody from reading; readers never see it
 * @throws {StartProblem} when `_headers` or `_redirects` has a line that is no rule
 */
export function createSiteHandler(
  { base, dist }: Pick<ServerOptions, 'base' | 'dist'>,
  warn: (sentence: string) => void = console.error,
): SiteHandler {
  const headerRules = rulesIn(join(dist, '_headers'), parseHeadersFile, warn);
  const redirectRules = rulesIn(join(dist, '_redirects'), parseRedirectsFile, warn);

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
      const name = decodeURIComponent(target.file);
      if (!name.endsWith('/') && isFile(join(dist, name, 'index.html')))
        return redirect(response, `${target.path}/${target.query}`);
      sendFile(request, response, dist, name, {
        notFound,
        refuse: (status) => sendText(response, status, REFUSALS[status]),
      });
    } catch (error) {
      warn(error instanceof Error ? error.message : String(error));
      if (response.headersSent) response.destroy();
      else sendText(response, 500, 'Something went wrong here.');
    }
  };
}

const REFUSALS = {
  406: 'This file is not here in any of the encodings that were asked for.',
  412: 'This file has changed.',
  416: 'This file has no such part.',
} as const;

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
