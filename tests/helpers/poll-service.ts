import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { openSqliteStore } from '../../src/adapters/vote-stores/index.ts';
import { FEWEST_TOLD } from '../../src/core/poll/telling.ts';
import { createPollApp } from '../../src/server/polls/app.ts';
import { parseBallots, parseWordings } from '../../src/server/polls/ballot-box.ts';
import { noLimit } from '../../src/server/polls/limits.ts';
import { senderBehind } from '../../src/server/polls/senders.ts';
import type { PollParts } from '../../src/server/polls/service.ts';
import { createVoters } from '../../src/server/polls/voter.ts';

export const SITE = 'https://cases.example.org';
const option = (id: string) => ({ id, text: `The answer <${id}>` });
const ballot = (poll: string, more: object = {}) => ({
  case: 'late-parcel',
  poll,
  version: 1,
  kind: 'opinion',
  multiple: false,
  closes: null,
  options: ['yes', 'no', 'perhaps'].map(option),
  ...more,
});

const BALLOTS = parseBallots(
  JSON.stringify({
    polls: [
      ballot('first'),
      ballot('several', { multiple: true }),
      ballot('reworded', { version: 2 }),
      ballot('closed', { closes: '2020-01-01' }),
    ],
  }),
);

const wording = (poll: string, lang: string, question: string) => ({
  ...{ case: 'late-parcel', poll, version: 1, lang, question },
  options: { yes: `${question} <yes>`, no: `${question} <no>`, perhaps: `${question} <perhaps>` },
});

/** The first poll has a Spanish edition. */
const WORDINGS = parseWordings(
  JSON.stringify([wording('first', 'en', 'Late?'), wording('first', 'es', '¿Tarde?')]),
);

/** What somebody with a browser sends and gets. */
export interface Reader {
  send(
    method: string,
    path: string,
    given?: { body?: BodyInit; headers?: Record<string, string> },
  ): Promise<Response>;
  /** Votes by script. */
  vote(poll: string, choice: readonly string[], headers?: Record<string, string>): Promise<Response>;
  readonly cookie: string | undefined;
  forgetCookie(): void;
}

/** A service over a real store in a folder of its own, and readers of it. */
export interface TestService {
  readonly reader: () => Reader;
  /** Every line that was logged. */
  readonly lines: string[];
  readonly end: () => Promise<void>;
}

/** Starts a service on the ballots `first`, `several`, `reworded` and `closed` of the case `late-parcel`. */
export function startService(parts: Partial<PollParts> = {}): TestService {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-polls-'));
  const { fewerThan = FEWEST_TOLD } = parts;
  const store = openSqliteStore({ folder, fewerThan, warn: (sentence) => lines.push(sentence) });
  const lines: string[] = [];
  const app = createPollApp({
    ballots: () => Promise.resolve(BALLOTS),
    wordings: () => Promise.resolve(WORDINGS),
    store,
    voters: createVoters(Buffer.alloc(32, 7)),
    base: '/',
    siteOrigin: SITE,
    fewerThan,
    perVoter: noLimit,
    perNetwork: noLimit,
    senderOf: senderBehind(0),
    pageIn: (lang) =>
      Promise.resolve(
        `<html lang="${lang}"><meta content="style-src 'self'; base-uri 'none'"><link href="/style.css"><a href="//other.example/"></a><cb-results>none</cb-results></html>`,
      ),
    clock: Date.now,
    log: pino({ base: null }, { write: (line) => void lines.push(line) }),
    ...parts,
  });
  return {
    reader: () => createReader((request) => Promise.resolve(app.fetch(request))),
    lines,
    end: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function createReader(ask: (request: Request) => Promise<Response>): Reader {
  let cookie: string | undefined;
  const reader: Reader = {
    async send(method, path, { body, headers = {} } = {}) {
      const request = new Request(`${SITE}/api${path}`, {
        method,
        ...(body === undefined ? {} : { body }),
        headers: { origin: SITE, host: 'cases.example.org', ...(cookie && { cookie }), ...headers },
      });
      const response = await ask(request);
      const given = response.headers.get('set-cookie');
      if (given !== null) cookie = given.split(';')[0];
      return response;
    },
    vote: (poll, choice, headers = {}) =>
      reader.send('POST', `/polls/late-parcel/${poll}`, {
        body: JSON.stringify({ choice }),
        headers: { 'content-type': 'application/json', ...headers },
      }),
    get cookie() {
      return cookie;
    },
    forgetCookie() {
      cookie = undefined;
    },
  };
  return reader;
}
