import type { Context } from 'hono';
import { StoreUnavailable } from '../../core/poll/vote-store.ts';
import { Problem, problems } from './problem.ts';
import { readerPage } from './reader-page.ts';
import type { PollParts, ServiceEnv } from './service.ts';
import { isForm } from './vote-body.ts';

/** What an error is to the sender of the request. Faults of our own are logged, and told without any detail. */
function toProblem(error: unknown, { log }: Pick<PollParts, 'log'>): Problem {
  if (error instanceof Problem) return error;
  log.error({ error: error instanceof Error ? error.message : String(error) });
  return error instanceof StoreUnavailable ? problems.unavailable() : problems.broken();
}

/** Answers with a problem: as `application/problem+json`, to a form without script as a page. */
export async function answerProblem(
  c: Context<ServiceEnv>,
  parts: PollParts,
  error: unknown,
): Promise<Response> {
  const problem = toProblem(error, parts);
  if (problem.retryAfter !== undefined) c.header('Retry-After', String(problem.retryAfter));
  c.status(problem.status);
  if (isForm(c.req.header('content-type'))) {
    const { case: slug, poll } = c.req.param() as { case?: string; poll?: string };
    const at = { ...(slug && { case: slug }), ...(poll && { poll }) };
    return readerPage(c, parts, c.get('lang'), { problem, at });
  }
  return c.body(JSON.stringify(problem), { headers: { 'Content-Type': 'application/problem+json' } });
}
