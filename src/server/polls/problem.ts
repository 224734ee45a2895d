import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** What goes wrong with a request, as its sender is told (RFC 9457). */
export class Problem extends HTTPException {
  readonly title: string;
  /** Seconds after which to ask again. */
  readonly retryAfter: number | undefined;

  constructor(status: ContentfulStatusCode, title: string, detail: string, retryAfter?: number) {
    super(status, { message: detail });
    this.title = title;
    this.retryAfter = retryAfter;
  }

  /** The body of the answer. */
  toJSON() {
    return { type: 'about:blank', title: this.title, status: this.status, detail: this.message };
  }
}

export const problems = {
  unreadable: () => new Problem(400, 'Unreadable', 'The body is no vote: send {"choice": ["id"]}.'),
  refused: (refusal: 'none-chosen' | 'too-many' | 'unknown-option') =>
    new Problem(
      400,
      refusal,
      {
        'none-chosen': 'Nothing was chosen: choose at least one option.',
        'too-many': 'This poll takes one option only.',
        'unknown-option': 'This poll has no such option.',
      }[refusal],
    ),
  twoVoters: () =>
    new Problem(
      400,
      'Two voters',
      'The browser sent two cookies of one name, so nobody can say whose vote this is: delete the cookies of this site, then try again.',
    ),
  elsewhere: (origin: string) =>
    new Problem(
      403,
      'Wrong origin',
      `Votes come from the site itself, and not from ${origin}. If that is its address, start the service with SITE_URL set to it.`,
    ),
  unknown: () => new Problem(404, 'Not found', 'There is no such poll on this site.'),
  method: (allowed: string) =>
    new Problem(405, 'Not allowed', `This address takes ${allowed} and nothing else.`),
  version: () =>
    new Problem(409, 'Changed', 'The poll has been worded anew since this page was loaded: load it again.'),
  closed: () => new Problem(410, 'Closed', 'This poll is closed.'),
  tooLarge: () => new Problem(413, 'Too large', 'A vote is smaller than 4 kB.'),
  mediaType: () =>
    new Problem(415, 'Unknown type', 'Send application/json or application/x-www-form-urlencoded.'),
  tooMany: (seconds: number) =>
    new Problem(429, 'Too many', `Too many votes at once: try again in ${seconds} seconds.`, seconds),
  unavailable: (detail = 'Votes cannot be kept right now: try again in a moment.', seconds = 3) =>
    new Problem(503, 'Unavailable', detail, seconds),
  broken: () => new Problem(500, 'Fault', 'Something went wrong here, and nothing was counted.'),
};
