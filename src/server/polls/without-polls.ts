import { problems } from './problem.ts';
import type { RunningPolls } from './start.ts';

const NOT_HERE = problems.unavailable('Votes cannot be kept here.', 60);

/** A service that cannot count says so, and the site is there all the same. Why it cannot is for its owner to know. */
export const withoutPolls: RunningPolls = {
  handle(_request, response) {
    response
      .writeHead(503, {
        'Content-Type': 'application/problem+json',
        'Retry-After': String(NOT_HERE.retryAfter),
        'Cache-Control': 'no-store',
      })
      .end(JSON.stringify(NOT_HERE));
  },
  close: () => Promise.resolve(),
};
