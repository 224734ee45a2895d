import { z } from 'zod';
import { PollResult } from '../../core/poll/result.ts';
import { VoteBody } from './vote-body.ts';

const Choice = z.array(z.string()).describe('Ids of options, in the order of the ballot');
const schemas = {
  Vote: VoteBody,
  PollResult,
  CaseResults: z.strictObject({ case: z.string(), polls: z.array(PollResult) }),
  OwnChoices: z.strictObject({
    case: z.string(),
    choices: z.array(z.strictObject({ poll: z.string(), version: z.number().int(), choice: Choice })),
  }),
  Voted: z.strictObject({ choice: Choice, result: PollResult }),
  Health: z.strictObject({ status: z.literal('ok') }),
  Problem: z
    .strictObject({
      type: z.string(),
      title: z.string(),
      status: z.number().int(),
      detail: z.string(),
    })
    .describe('RFC 9457'),
};
type Name = keyof typeof schemas;

const ref = (name: Name) => ({ $ref: `#/components/schemas/${name}` });
const content = (name: Name, type = 'application/json') => ({ content: { [type]: { schema: ref(name) } } });
const ok = (description: string, name: Name) => ({ 200: { description, ...content(name) } });
const problem = (...statuses: readonly number[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: PROBLEMS[status], ...content('Problem', 'application/problem+json') },
    ]),
  );
const PROBLEMS: Readonly<Record<number, string>> = {
  400: 'The body is no vote on this poll, or two cookies of one name came with it',
  403: 'The request comes from another site',
  404: 'There is no such poll',
  409: 'The poll has been worded anew',
  410: 'The poll is closed',
  413: 'The body is larger than 4 kB',
  415: 'The body is of another media type',
  429: 'Too many votes at once; Retry-After says when to try again',
  503: 'Votes cannot be kept or counted now',
};
const path = (name: string) => ({
  name,
  in: 'path',
  required: true,
  schema: { type: 'string' },
});
const retryKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'The same at each attempt to send one vote, so that a repeated one is counted once',
  schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{16,64}$' },
};
const version = {
  name: 'version',
  in: 'query',
  description: 'The version of the poll that was answered',
  schema: { type: 'integer' },
};

/**
 * What the service understands, as OpenAPI 3.1; its schemas are those that requests and answers are checked by.
 * @param base the path that the site lives under
 */
export function openApi(base: string) {
  const vote = [path('case'), path('poll')];
  return {
    openapi: '3.1.0',
    info: { title: 'Casebook polls', version: '1' },
    servers: [{ url: `${base}api` }],
    paths: {
      '/polls/{case}': {
        parameters: [path('case')],
        get: {
          summary: 'How the polls of a case stand',
          responses: { ...ok('The same for everybody', 'CaseResults'), ...problem(404, 503) },
        },
      },
      '/polls/{case}/mine': {
        parameters: [path('case')],
        get: {
          summary: 'What the voter of this browser chose',
          responses: { ...ok('Polls without a vote are missing', 'OwnChoices'), ...problem(400, 404, 503) },
        },
      },
      '/polls/{case}/{poll}': {
        parameters: vote,
        post: {
          summary: 'Vote, or vote anew',
          parameters: [retryKey],
          requestBody: {
            required: true,
            content: {
              'application/json': { schema: ref('Vote') },
              'application/x-www-form-urlencoded': { schema: ref('Vote') },
            },
          },
          responses: {
            ...ok('The vote is on disk', 'Voted'),
            303: { description: 'The same for a form: on to the page of results' },
            ...problem(400, 403, 404, 409, 410, 413, 415, 429, 503),
          },
        },
        delete: {
          summary: 'Take the vote back',
          parameters: [retryKey, version],
          responses: { ...ok('It no longer counts', 'Voted'), ...problem(400, 403, 404, 409, 410, 429, 503) },
        },
      },
      '/polls/{case}/{poll}/results': {
        parameters: vote,
        get: {
          summary: 'How a poll stands, as a page',
          responses: { 200: { description: 'HTML' }, ...problem(404, 503) },
        },
      },
      '/voter': {
        delete: {
          summary: 'Have this browser forget who voted; what was counted stays counted',
          responses: { 204: { description: 'Forgotten' }, ...problem(403, 429) },
        },
      },
      '/health': {
        get: {
          summary: 'Whether votes can be kept',
          responses: { ...ok('They can', 'Health'), ...problem(503) },
        },
      },
    },
    components: {
      schemas: Object.fromEntries(
        Object.entries(schemas).map(([name, schema]) => [name, z.toJSONSchema(schema)]),
      ),
    },
  };
}
