import type { Context } from 'hono';
import { setCookie } from 'hono/cookie';
import { isLocal } from './origins.ts';
import { problems } from './problem.ts';
import type { PollParts } from './service.ts';
import type { CookieKind } from './voter.ts';

/** On sites with HTTPS, too, it was called so once; other hosts of a domain can set one of that name. */
const PLAIN_NAME = 'casebook-voter';
/** As long as browsers keep any cookie. */
const MAX_AGE = 400 * 86_400;

type Parts = Pick<PollParts, 'base' | 'siteOrigin' | 'voters'>;

interface CookieHere {
  readonly name: string;
  readonly kind: CookieKind;
  readonly path: string;
  readonly secure: boolean;
}

/**
 * The cookie that tells voters apart here. Over HTTPS no other host can set one of its name, which then stands for the whole
 * host, so the name says which of several sites there it is for. Over plain HTTP, in a room with a server of its own,
 * browsers would throw such a cookie away, and each vote be a new voter's.
 */
function cookieHere(c: Context, { base, siteOrigin }: Parts): CookieHere {
  const isSafe = siteOrigin.startsWith('https:');
  if (!isSafe || isLocal(c.req.header('host') ?? ''))
    return {
      name: PLAIN_NAME,
      kind: isSafe ? 'local' : 'plain',
      path: base,
      secure: false,
    };
  const site = base.slice(0, -1).replaceAll('/', '!');
  return { name: `__Host-${PLAIN_NAME}${site}`, kind: 'host', path: '/', secure: true };
}

function cookiesOf(c: Context, name: string): string[] {
  const all = (c.req.header('cookie') ?? '').split(';').map((pair) => pair.trim());
  return all.flatMap((pair) => (pair.startsWith(`${name}=`) ? [pair.slice(name.length + 1)] : []));
}

/**
 * The voter that a request comes from, where it brings a cookie of ours.
 * @throws {Problem} 400 where it brings two of one name: one of them is somebody else's work
 */
export function voterOf(c: Context, parts: Parts): string | undefined {
  const { name, kind } = cookieHere(c, parts);
  const [value, ...others] = cookiesOf(c, name);
  if (others.length > 0) throw problems.twoVoters();
  return parts.voters.fromCookie(value, kind);
}

/** The same where nothing depends on it; of two, none. */
export function voterIfSure(c: Context, parts: Parts): string | undefined {
  return cookiesOf(c, cookieHere(c, parts).name).length > 1 ? undefined : voterOf(c, parts);
}

/**
 * The voter in a cookie from before the name was safe. Whoever takes it over has to see to it that nobody else ever does: it
 * may have been laid into this browser by another host.
 */
export function formerVoterOf(c: Context, parts: Parts): string | undefined {
  if (!cookieHere(c, parts).secure) return undefined;
  const [value, ...others] = cookiesOf(c, PLAIN_NAME);
  return others.length > 0 ? undefined : parts.voters.fromCookie(value, 'plain');
}

/** Has the browser remember who voted. */
export function giveCookie(c: Context, parts: Parts, voter: string): void {
  const { name, kind, path, secure } = cookieHere(c, parts);
  write(c, name, parts.voters.toCookie(voter, kind), { path, secure, maxAge: MAX_AGE });
  if (secure && cookiesOf(c, PLAIN_NAME).length > 0) forgetFormer(c, parts);
}

/** Has the browser forget who voted. */
export function takeCookie(c: Context, parts: Parts): void {
  const { name, path, secure } = cookieHere(c, parts);
  write(c, name, '', { path, secure, maxAge: 0 });
  if (secure) forgetFormer(c, parts);
}

const forgetFormer = (c: Context, { base }: Parts): void =>
  write(c, PLAIN_NAME, '', { path: base, secure: true, maxAge: 0 });

interface Terms {
  readonly path: string;
  readonly secure: boolean;
  readonly maxAge: number;
}

const write = (c: Context, name: string, value: string, terms: Terms): void =>
  setCookie(c, name, value, { ...terms, httpOnly: true, sameSite: 'Lax' });
