import { createHmac, createSecretKey, randomBytes, timingSafeEqual, type KeyObject } from 'node:crypto';
import type { BallotKey } from '../../core/poll/vote-store.ts';

const BYTES = 16;

/** Who votes: a random id, known to the voter's browser alone. */
export interface Voters {
  /** The id in a cookie, where the cookie was made here; undefined for any other value. */
  fromCookie(value: string | undefined): string | undefined;
  /** The value of the cookie for an id. */
  toCookie(id: string): string;
  /** An id for somebody new. The same key, sent again because no answer came, gives the same id. */
  create(retryKey?: string): string;
  /** The name of a voter on one ballot. Names of one voter on two ballots cannot be told to belong together. */
  nameOn(ballot: BallotKey, id: string): string;
}

/** @param secret what only the service knows; whoever has another one knows none of its voters */
export function createVoters(secret: Buffer): Voters {
  const keyFor = (purpose: string) => createSecretKey(createHmac('sha256', secret).update(purpose).digest());
  const [cookieKey, ballotKey, retryKey] = [keyFor('cookie'), keyFor('ballot'), keyFor('retry')];
  const digest = (key: KeyObject, text: string) =>
    createHmac('sha256', key).update(text).digest().subarray(0, BYTES).toString('base64url');
  const sign = (id: string) => digest(cookieKey, id);
  return {
    fromCookie(value) {
      const [, id, signature] = /^([\w-]{22})\.([\w-]{22})$/.exec(value ?? '') ?? [];
      if (id === undefined || signature === undefined) return undefined;
      return timingSafeEqual(Buffer.from(signature), Buffer.from(sign(id))) ? id : undefined;
    },
    toCookie: (id) => `${id}.${sign(id)}`,
    create: (key) => (key === undefined ? randomBytes(BYTES).toString('base64url') : digest(retryKey, key)),
    nameOn: (ballot, id) => digest(ballotKey, [id, ballot.case, ballot.poll, ballot.version].join('\n')),
  };
}
