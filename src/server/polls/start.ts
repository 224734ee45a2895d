import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import pino from 'pino';
import { NoStore, openVoteStore } from '../../adapters/vote-stores/index.ts';
import { siteAddress } from '../../adapters/collections/site-address.ts';
import type { VoteStore } from '../../core/poll/vote-store.ts';
import { createUrls } from '../../core/url.ts';
import { StartProblem, type ServerOptions } from '../options.ts';
import { answerAtHand } from './at-hand.ts';
import { createPollApp } from './app.ts';
import { parseBallots, parseWordings, type BallotSource, type WordingSource } from './ballot-box.ts';
import { createLimit, noLimit } from './limits.ts';
import { readPollSettings, secretOf, type PollSettings } from './settings.ts';
import { senderBehind } from './senders.ts';
import { createVoters } from './voter.ts';
import { watchedFile } from './watched-file.ts';
import type { PollParts } from './service.ts';

/** A poll service that runs in this process. */
export interface RunningPolls {
  /** Answers requests for paths below `<base>api/`. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
  /** Finishes what is under way and closes the store. */
  readonly close: () => Promise<void>;
}

/** Where the service learns what it takes votes for, and what page it writes into. */
export type PollSources = Pick<PollParts, 'pageIn'> & {
  readonly ballots: BallotSource;
  readonly wordings: WordingSource;
};

/** Votes a minute of one voter: as many as a hand can give, and a few more. */
const PER_VOTER = { capacity: 30, perMinute: 30 };

/** The log of the service: a line of JSON a request, on the standard output. */
export const createLog = () =>
  pino({ level: process.env['LOG_LEVEL'] || 'info', base: null }, pino.destination({ dest: 1, sync: false }));

/** What the service finds in a built site. */
export function sourcesIn(dist: string, warn: (sentence: string) => void): PollSources {
  const urls = createUrls('/', '');
  const [polls, wordings] = [join(dist, urls.ballots()), join(dist, urls.ballotWordings())];
  return {
    ballots: watchedFile({ file: polls, first: new Map(), parse: parseBallots }, () =>
      warn(
        `${polls} is missing or is no list of polls: run \`npm run build\`. Until then nobody can vote on what is new.`,
      ),
    ),
    wordings: watchedFile({ file: wordings, first: new Map(), parse: parseWordings }, () =>
      warn(
        `${wordings} is missing or does not say what polls ask: run \`npm run build\`. Until then results have no question.`,
      ),
    ),
    pageIn: (lang) => readFile(join(dist, urls.results(lang), 'index.html'), 'utf8').catch(() => undefined),
  };
}

/**
 * Opens the store and starts the service.
 * @throws {StartProblem} where the settings make no sense or the store cannot be opened
 */
export async function openPolls(
  env: NodeJS.ProcessEnv,
  { base, port }: Pick<ServerOptions, 'base' | 'port'>,
  sources: PollSources,
  log = createLog(),
): Promise<RunningPolls> {
  const settings = readPollSettings(env);
  const secret = secretOf(settings);
  const address = env['SITE_URL'] || siteAddress(process.cwd()) || `http://localhost:${port}`;
  if (!URL.canParse(address)) {
    throw new StartProblem(
      `SITE_URL is "${address}", which is no address: give one such as https://cases.example.org.`,
    );
  }
  const store = await openStore(settings, (sentence) => log.warn(sentence));
  const { networkLimit, fewerThan, proxies } = settings;
  const app = createPollApp({
    ...sources,
    store,
    voters: createVoters(secret),
    base,
    siteOrigin: new URL(address).origin,
    fewerThan,
    perVoter: createLimit(PER_VOTER, Date.now),
    perNetwork:
      networkLimit === 0
        ? noLimit
        : createLimit({ capacity: networkLimit, perMinute: networkLimit }, Date.now),
    senderOf: senderBehind(proxies),
    clock: Date.now,
    log,
  });
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const atHand = answerAtHand(app, `${base}api/`, log);
  return {
    handle: (request, response) => {
      if (!atHand(request, response)) void listener(request, response);
    },
    close: () => store.close(),
  };
}

async function openStore(
  { data, database, fewerThan }: PollSettings,
  warn: (sentence: string) => void,
): Promise<VoteStore> {
  try {
    return await openVoteStore({ folder: data, databaseUrl: database, fewerThan, warn });
  } catch (error) {
    throw error instanceof NoStore ? new StartProblem(error.message, { cause: error }) : error;
  }
}
