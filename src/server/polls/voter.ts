import { createHmac, createSecretKey, randomBytes, timingSafeEqual, type KeyObject } from 'node:crypto';
import type { BallotKey } from '../../core/poll/vote-store.ts';

const BYTES = 16;

/**
 * What a cookie was made for: `host` for one that no other host can set, `plain` for plain HTTP and, once,
 * everywhere, `local` for a site with HTTPS that is looked at on its own machine. One never passes for another.
 */
export type CookieKind = 'host' | 'plain' | 'local';

/** Who votes: a random id, known to the voter's browser alone. */
export interface Voters {
  /** The id in a cookie, where the cookie was made here; undefined for any other value. */
  fromCookie(value: string | undefined, kind: CookieKind): string | undefined;
  /** The value of the cookie for an id. */
  toCookie(id: string, kind: CookieKind): string;
  /** An id for somebody new. The same key, sent again because no answer came, gives the same id. */
  create(retryKey?: string): string;
  /** The name of a voter on one ballot. Names of one voter on two ballots cannot be told to belong together. */
  nameOn(ballot: BallotKey, id: string): string;
  /** Something to remember a text by that nobody can turn back or find among the names on ballots. */
  markOf(text: string): string;
}

/** @param secret what only the service knows; whoever has another one knows none of its voters */
export function createVoters(secret: Buffer): Voters {
  const keyFor = (purpose: string) => createSecretKey(createHmac('sha256', secret).update(purpose).digest());
  const [ballotKey, retryKey, markKey] = [keyFor('ballot'), keyFor('retry'), keyFor('mark')];
  const cookieKeys = { plain: keyFor('cookie'), host: keyFor('host cookie'), local: keyFor('local cookie') };
  const digest = (key: KeyObject, text: string) =>
    createHmac('sha256', key).update(text).digest().subarray(0, BYTES).toString('base64url');
  const sign = (id: string, kind: CookieKind) => digest(cookieKeys[kind], id);
  return {
    fromCookie(value, kind) {
      const [, id, signature] = /^([\w-]{22})\.([\w-]{22})$/.exec(value ?? '') ?? [];
      if (id === undefined || signature === undefined) return undefined;
      return timingSafeEqual(Buffer.from(signature), Buffer.from(sign(id, kind))) ? id : undefined;
    },
    toCookie: (id, kind) => `${id}.${sign(id, kind)}`,
    create: (key) => (key === undefined ? randomBytes(BYTES).toString('base64url') : digest(retryKey, key)),
    nameOn: (ballot, id) => digest(ballotKey, [id, ballot.case, ballot.poll, ballot.version].join('\n')),
    markOf: (text) => digest(markKey, text),
  };
}
