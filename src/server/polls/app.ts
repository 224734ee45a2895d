import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono, type Context } from 'hono';
import { cors } from 'hono/cors';
import type { Ballot } from '../../core/poll/ballot.ts';
import { SAFE_HEADERS, TALLY_HEADERS } from './headers.ts';
import { answerProblem } from './answers.ts';
import { limitBody } from './body-limit.ts';
import { logRequests } from './log.ts';
import { openApi } from './openapi.ts';
import { isOwnOrigin } from './origins.ts';
import { problems } from './problem.ts';
import { readerPage, resultsAddress } from './reader-page.ts';
import { ballotOf, ballotsOfCase, resultsOf, type PollParts, type ServiceEnv } from './service.ts';
import { createTallyCache } from './tally-cache.ts';
import { readVote } from './vote-body.ts';
import { takeCookie, voterIfSure, voterOf } from './voter-cookie.ts';
import { admit, castVote, openBallot, withdrawVote } from './voting.ts';

const LARGEST_BODY = 4096;
/** Milliseconds: short enough to follow a vote in a room, long enough for a crowd. */
const TALLY_LIFETIME = 1000;
const POLL = '/polls/:case{[a-z0-9-]{1,200}}/:poll{[a-z0-9-]{1,200}}';
const CASE = '/polls/:case{[a-z0-9-]{1,200}}';

/** The network address that a request was received from; nothing where it came from this very program. */
function receivedFrom(c: Context): string {
  const { incoming } = (c.env ?? {}) as { incoming?: unknown };
  return incoming === undefined ? '' : (getConnInfo(c).remote.address ?? '');
}

/** The service that counts votes. */
export interface PollApp {
  /** Answers standard requests for what is below `<base>api/`. */
  readonly fetch: Hono<ServiceEnv>['fetch'];
  /** The tallies of a case as they were sent a moment ago; undefined where they have to be asked for. */
  readonly talliesAtHand: (slug: string) => string | undefined;
}

/** Makes the service of its parts. */
export function createPollApp(parts: PollParts): PollApp {
  const { store, base, siteOrigin, log } = parts;
  const cache = createTallyCache(
    async (slug) =>
      JSON.stringify({ case: slug, polls: await resultsOf(parts, await ballotsOfCase(parts, slug)) }),
    TALLY_LIFETIME,
    () => performance.now(),
  );
  const voted = async (c: Context, ballot: Ballot, choice: readonly string[]) => {
    cache.drop(ballot.case);
    const [result] = await resultsOf(parts, [ballot]);
    return c.json({ choice, result });
  };

  const app = new Hono<ServiceEnv>({ strict: false }).basePath(`${base}api`);
  app.use(logRequests(log));
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(SAFE_HEADERS)) {
      if (!c.res.headers.has(name)) c.header(name, value);
    }
  });
  app.use(
    cors({
      origin: (origin, c) => (isOwnOrigin(origin, c.req.header('host') ?? null, siteOrigin) ? origin : null),
      allowMethods: ['GET', 'POST', 'DELETE'],
      allowHeaders: ['Content-Type', 'Idempotency-Key'],
      credentials: true,
      maxAge: 7200,
    }),
  );

  app.get('/health', async (c) => {
    await store.check();
    return c.json({ status: 'ok' });
  });
  app.get('/openapi.json', (c) => c.json(openApi(base)));

  app.get(CASE, async (c) => {
    const body = await cache.get(c.req.param('case'));
    return c.body(body, 200, TALLY_HEADERS);
  });
  app.get(`${CASE}/mine`, async (c) => {
    const slug = c.req.param('case');
    const ballots = await ballotsOfCase(parts, slug);
    const voter = voterOf(c, parts);
    const choices = await Promise.all(
      (voter === undefined ? [] : ballots).map(async (ballot) => {
        const name = parts.voters.nameOn(ballot, voter ?? '');
        const choice = await store.choiceOf(ballot, name);
        return choice === undefined ? [] : [{ poll: ballot.poll, version: ballot.version, choice }];
      }),
    );
    return c.json({ case: slug, choices: choices.flat() });
  });
  app.get(`${POLL}/results`, async (c) => {
    const ballot = await ballotOf(parts, c.req.param('case'), c.req.param('poll'));
    const [result] = await resultsOf(parts, [ballot]);
    const voter = voterIfSure(c, parts);
    const choice = voter && (await store.choiceOf(ballot, parts.voters.nameOn(ballot, voter)));
    return readerPage(c, parts, c.req.query('lang'), { ballot, result, hasVoted: Boolean(choice) });
  });

  app.post(POLL, limitBody(LARGEST_BODY), async (c) => {
    admit(c, parts, receivedFrom(c));
    const vote = readVote(c.req.header('content-type'), await c.req.text());
    c.set('lang', vote.lang);
    const ballot = await openBallot(parts, c.req.param('case'), c.req.param('poll'), vote.version);
    const choice = await castVote(c, parts, ballot, vote);
    if (vote.by === 'script') return voted(c, ballot, choice);
    cache.drop(ballot.case);
    return c.redirect(resultsAddress(base, ballot, vote.lang), 303);
  });
  app.delete(POLL, async (c) => {
    admit(c, parts, receivedFrom(c));
    const version = c.req.query('version');
    const wanted = version === undefined ? undefined : Number(version);
    const ballot = await openBallot(parts, c.req.param('case'), c.req.param('poll'), wanted);
    await withdrawVote(c, parts, ballot);
    return voted(c, ballot, []);
  });
  app.delete('/voter', (c) => {
    admit(c, parts, receivedFrom(c));
    takeCookie(c, parts);
    return c.body(null, 204);
  });

  for (const [path, methods] of [
    ['/health', 'GET'],
    ['/openapi.json', 'GET'],
    ['/voter', 'DELETE'],
    [CASE, 'GET'],
    [`${CASE}/mine`, 'GET'],
    [`${POLL}/results`, 'GET'],
    [POLL, 'POST, DELETE'],
  ] as const) {
    app.all(path, (c) => {
      c.header('Allow', methods);
      throw problems.method(methods);
    });
  }
  app.notFound((c) => answerProblem(c, parts, problems.unknown()));
  app.onError((error, c) => answerProblem(c, parts, error));
  return { fetch: app.fetch, talliesAtHand: (slug) => cache.atHand(slug) };
}
