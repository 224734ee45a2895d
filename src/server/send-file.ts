import { statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { lookup } from 'mrmime';
import Negotiator from 'negotiator';
import send from 'send';
import { contentType } from './content-types.ts';

/** What a build puts beside a text, the better one first. */
const COMPRESSED = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** What is answered where there is no file to send. */
export interface InsteadOfFile {
  readonly notFound: () => void;
  readonly refuse: (status: 406 | 412 | 416) => void;
}

/** Whether there is a file of a name; no trouble with a name (too long, in a file, a loop, not ours) is more than a no. */
export function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return false;
  }
}

/**
 * Sends a file of a folder, compressed where it lies there compressed and the reader takes that: with ETag, parts of it, and
 * what RFC 9110 says about conditions.
 * @param name its path below the folder, decoded; begins with `/` and was found to lead nowhere else
 */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  dist: string,
  name: string,
  { notFound, refuse }: InsteadOfFile,
): void {
  const file = fileFor(dist, name);
  if (file === undefined) return notFound();
  addToVary(response);
  const range = rangeOf(request);
  const coding = codingFor(request, dist, file, range);
  if (coding === undefined) return refuse(406);
  // What is not asked for is nothing that `send` may find.
  if (range === undefined) delete request.headers.range;
  if (!response.hasHeader('Content-Type'))
    response.setHeader('Content-Type', contentType(file) ?? lookup(file) ?? 'application/octet-stream');
  if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-cache');
  if (coding.name !== 'identity') response.setHeader('Content-Encoding', coding.name);
  if (range !== undefined)
    request.headers.range = within(statSync(join(dist, file + coding.suffix)).size, range);
  const path = (file + coding.suffix).split('/').map(encodeURIComponent).join('/');
  send(request, path, { root: dist, dotfiles: 'allow', index: false, cacheControl: false })
    .on('error', ({ status }: { status: number }) => {
      if (response.headersSent) return void response.destroy();
      for (const header of CONTENT_HEADERS) response.removeHeader(header);
      if (status === 412 || status === 416) {
        refuse(status);
        return;
      }
      notFound();
    })
    .on('directory', notFound)
    .pipe(response);
}

const CONTENT_HEADERS = ['Content-Type', 'Content-Encoding', 'Content-Length', 'ETag', 'Last-Modified'];

function fileFor(dist: string, name: string): string | undefined {
  const names = name.endsWith('/') ? [`${name}index.html`] : [name, `${name}.html`];
  return names.find((one) => isFile(join(dist, one)));
}

/**
 * What is asked for of a file, by GET and under no condition but a date: an ETag of ours is weak and proves no sameness of
 * bytes. What is no range by RFC 9110, 14.1.1, is ignored, as it demands.
 */
function rangeOf({ method, headers }: IncomingMessage): string | undefined {
  const isProven = !String(headers['if-range'] ?? '').includes('"');
  const [unit, ...specs] = (headers.range ?? '').split(/[=,]/).map((part) => part.trim());
  const isRange = unit === 'bytes' && specs.length > 0 && specs.every(isSpec);
  return method === 'GET' && isProven && isRange ? headers.range : undefined;
}

function isSpec(text: string): boolean {
  const [, from = '', to = ''] = /^(\d*)-(\d*)$/.exec(text) ?? [];
  return from === '' ? to !== '' : to === '' || BigInt(from) <= BigInt(to);
}

/** The last 99 bytes of 10 are those 10, which `range-parser` 1.2 takes for none. */
const within = (size: number, range: string): string =>
  range.replace(
    /([=,]\s*-)(\d+)/g,
    (_, start: string, length: string) => start + String(Math.min(Number(length), size)),
  );

/** @returns undefined where the reader takes none of what there is */
function codingFor(request: IncomingMessage, dist: string, file: string, range: string | undefined) {
  const there = COMPRESSED.filter(([, suffix]) => isFile(join(dist, file + suffix)));
  const names: string[] = [...there.map(([name]) => name), 'identity'];
  const taken = encodingsOf(request, names);
  // Bytes of a file are counted as it is, where that is wanted at all.
  const name = range !== undefined && taken.includes('identity') ? 'identity' : taken[0];
  if (name === undefined) return undefined;
  return { name, suffix: there.find(([one]) => one === name)?.[1] ?? '' };
}

/** In the order of the reader's wishes; where those are equal, in that of the names. */
function encodingsOf(request: IncomingMessage, names: readonly string[]): readonly string[] {
  const wishes = [request.headers['accept-encoding']].flat().join();
  const negotiator = new Negotiator({
    // The package knows `q` in lower case only, and not the other name that gzip has (RFC 9110, 8.4.1.3).
    headers: { 'accept-encoding': wishes.toLowerCase().replaceAll('x-gzip', 'gzip') },
  }) as PreferringNegotiator;
  return negotiator.encodings(names, { preferred: [...names] });
}

/** The types of `negotiator` 0.6 do not know of the second parameter that came with 1.0. */
interface PreferringNegotiator {
  encodings(available: readonly string[], options: { preferred: readonly string[] }): string[];
}

function addToVary(response: ServerResponse): void {
  const there = response.getHeader('Vary');
  response.setHeader('Vary', there === undefined ? 'Accept-Encoding' : `${String(there)}, Accept-Encoding`);
}
