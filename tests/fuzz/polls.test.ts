import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { PollResult } from '../../src/core/poll/result.ts';
import { createLimit } from '../../src/server/polls/limits.ts';
import { startService, type Reader } from '../helpers/poll-service.ts';
import { runs } from './runs.ts';

const Voted = z.strictObject({ choice: z.array(z.string()), result: PollResult });
const CaseResults = z.strictObject({ case: z.string(), polls: z.array(PollResult) });
const ProblemBody = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
});
const STATUSES = [200, 204, 303, 400, 403, 404, 405, 409, 410, 413, 415, 429];

const mostly = <Value>(usual: readonly Value[], other: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: other });
const path = fc
  .tuple(
    mostly(['polls'], fc.webPath()),
    mostly(['late-parcel'], fc.string().map(encodeURIComponent)),
    mostly(['first', 'several', 'reworded', 'closed', 'mine'], fc.string().map(encodeURIComponent)),
    mostly(
      ['', '/results', '?lang=es'],
      fc.webQueryParameters().map((query) => `?${query}`),
    ),
  )
  .map(([root, slug, poll, end]) => `/${root}/${slug}/${poll}${end}`);
const choice = fc.array(mostly(['yes', 'no', 'perhaps'], fc.string()), { maxLength: 4 });
const body = fc.oneof(
  choice.map((ids) => JSON.stringify({ choice: ids })),
  fc.tuple(choice, fc.integer()).map(([ids, version]) => JSON.stringify({ choice: ids, version })),
  choice.map((ids) => new URLSearchParams(ids.map((id) => ['choice', id])).toString()),
  fc.json(),
  fc.string({ unit: 'binary' }),
  fc.string({ minLength: 4000, maxLength: 6000 }),
);
const headers = fc.record(
  {
    'content-type': mostly(
      ['application/json', 'application/x-www-form-urlencoded'],
      fc.constantFrom('text/html', 'application/json; charset=x', '', 'multipart/form-data'),
    ),
    'idempotency-key': fc.constantFrom('short', 'a-key-that-is-long-enough', 'x'.repeat(100)),
    cookie: fc.constantFrom(
      'casebook-voter=',
      `casebook-voter=${'a'.repeat(22)}.${'b'.repeat(22)}`,
      ';;;=',
      '__Host-casebook-voter=a; __Host-casebook-voter=b',
      `__Host-casebook-voter=${'a'.repeat(22)}.${'b'.repeat(22)}`,
      'casebook-voter=%',
    ),
    'x-forwarded-for': fc.oneof(fc.ipV4(), fc.constant(',,,')),
    origin: mostly(['https://cases.example.org'], fc.constantFrom('null', 'file://', 'https://evil.example')),
  },
  { requiredKeys: [] },
);
const request = fc.record({
  method: mostly(['GET', 'POST', 'POST', 'DELETE'], fc.constantFrom('PUT', 'PATCH', 'OPTIONS', 'HEAD')),
  path,
  body,
  headers,
});
type Sent = typeof request extends fc.Arbitrary<infer Value> ? Value : never;

async function sendAndCheck(reader: Reader, { method, path, body, headers }: Sent): Promise<void> {
  const answer = await reader.send(method, path, {
    ...(method === 'GET' || method === 'HEAD' ? {} : { body }),
    headers: headers,
  });
  expect(STATUSES).toContain(answer.status);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  const text = await answer.text();
  expect(text).not.toMatch(/\n\s+at .*\.(?:ts|js)/);
  if (method === 'HEAD') return;
  const type = answer.headers.get('content-type') ?? '';
  if (type === 'application/problem+json') ProblemBody.parse(JSON.parse(text));
  else if (type === 'application/json' && text.startsWith('{"case"') && text.includes('"polls"'))
    CaseResults.parse(JSON.parse(text));
  else if (type === 'application/json' && text.startsWith('{"choice"')) Voted.parse(JSON.parse(text));
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const memory = () => {
  collectGarbage();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

test('whatever is asked gets an answer of the description, and nothing is kept of it', async () => {
  const limit = createLimit({ capacity: 1e6, perMinute: 1e6 }, Date.now);
  const service = startService({
    fewerThan: 1,
    perNetwork: limit,
    senderOf: (sent) => sent.get('x-forwarded-for') ?? '',
  });
  const reader = service.reader();
  const ask = (numRuns: number) =>
    fc.assert(
      fc.asyncProperty(request, (sent) => sendAndCheck(reader, sent)),
      runs(numRuns),
    );
  await ask(2000);
  service.lines.length = 0;
  const before = memory();
  await ask(10_000);
  expect(service.lines.join('')).not.toContain('"level":50');
  service.lines.length = 0;
  expect(memory() - before).toBeLessThan(16);
  await service.end();
});
