import type { BrowserContext, Page, Request, Route } from '@playwright/test';

/** A request to the service, as a fake saw it. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: { choice?: string[]; version?: number };
  readonly key: string | undefined;
}

/** What a test tells the fake to do instead of its work. */
export type Instead = (route: Route) => Promise<void> | undefined;

export interface FakePolls {
  readonly asked: Asked[];
  /** Set to answer otherwise for a while. */
  instead: Instead | undefined;
  /** Set once the poll takes no more votes, by the service's clock. */
  isClosed: boolean;
  /** Votes of other readers, by poll and option. */
  readonly others: Record<string, Record<string, number>>;
  /** What this reader chose, by poll. */
  readonly own: Map<string, readonly string[]>;
}

const SINCE = '2026-03-03';

/** A poll service in the place of the real one, for one reader. Other readers' votes are as `others` says. */
export async function fakePolls(
  where: Page | BrowserContext,
  others: Record<string, Record<string, number>> = {},
): Promise<FakePolls> {
  const fake: FakePolls = {
    ...{ asked: [], instead: undefined, isClosed: false },
    ...{ others, own: new Map<string, readonly string[]>() },
  };
  await where.route(/\/api\//, async (route) => {
    const request = route.request();
    const path = new URL(request.url()).pathname.replace(/^.*\/api\//, '');
    fake.asked.push({
      method: request.method(),
      path,
      body: bodyOf(request),
      key: request.headers()['idempotency-key'],
    });
    const other = fake.instead?.(route);
    if (other) return other;
    const poll = path.split('/')[2];
    if (path === 'voter') return route.fulfill({ status: 204 });
    if (poll === undefined)
      return route.fulfill({
        json: { case: path.split('/')[1], polls: Object.keys(others).map((one) => resultOf(fake, one)) },
      });
    if (poll === 'mine')
      return route.fulfill({
        json: { choices: [...fake.own].map(([one, choice]) => ({ poll: one, version: 1, choice })) },
      });
    const choice = request.method() === 'POST' ? (bodyOf(request).choice ?? []) : [];
    if (choice.length > 0) fake.own.set(poll, choice);
    else fake.own.delete(poll);
    return route.fulfill({ json: { choice, result: resultOf(fake, poll) } });
  });
  return fake;
}

function bodyOf(request: Request): Asked['body'] {
  const data = request.postData();
  return data?.startsWith('{') ? (JSON.parse(data) as Asked['body']) : {};
}

/** The result of a poll: every option that `others` names, and the reader's own vote added. */
function resultOf({ others, own, isClosed }: FakePolls, poll: string) {
  const end = isClosed ? { closed: true } : {};
  const choice = own.get(poll);
  const votes = others[poll] ?? {};
  const voters = Object.values(votes).reduce((sum, one) => sum + one, choice ? 1 : 0);
  if (voters < 5) return { state: 'few', poll, version: 1, fewerThan: 5, ...end };
  const options = Object.entries(votes).map(([id, count]) => ({
    id,
    votes: count + (choice?.includes(id) ? 1 : 0),
  }));
  return { state: 'counted', poll, version: 1, voters, options, since: SINCE, until: '2026-11-20', ...end };
}

/** Answers with a status, and JSON or HTML. */
export const answering =
  (status: number, body: unknown, headers: Record<string, string> = {}): Instead =>
  (route) =>
    typeof body === 'string'
      ? route.fulfill({ status, body, contentType: 'text/html', headers })
      : route.fulfill({ status, json: body, headers });

export const unreachable: Instead = (route) => route.abort('connectionrefused');
