import { afterEach, beforeEach, expect, test } from 'vitest';
import { StoreUnavailable, type VoteStore } from '../../../src/core/poll/vote-store.ts';
import { createLimit } from '../../../src/server/polls/limits.ts';
import { SITE, startService, type TestService } from '../../helpers/poll-service.ts';

let service: TestService;
beforeEach(() => {
  service = startService();
});
afterEach(() => service.end());

const json = { 'content-type': 'application/json' };

test.each([
  ['no JSON', 'first', '{', json, 400],
  ['no choice', 'first', '{}', json, 400],
  ['an empty choice', 'first', '{"choice":[]}', json, 400],
  ['a choice that is no list', 'first', '{"choice":"yes"}', json, 400],
  ['a field that is not known', 'first', '{"choice":["yes"],"voter":"me"}', json, 400],
  ['an option of another poll', 'first', '{"choice":["maybe"]}', json, 400],
  ['two answers where one is taken', 'first', '{"choice":["yes","no"]}', json, 400],
  ['the words of an earlier version', 'reworded', '{"choice":["yes"],"version":1}', json, 409],
  ['a closed poll', 'closed', '{"choice":["yes"]}', json, 410],
  ['a poll that is not there', 'second', '{"choice":["yes"]}', json, 404],
  ['a path for a poll', '..%2f..%2fsecret', '{"choice":["yes"]}', json, 404],
  ['more than 4 kB', 'first', `{"choice":["yes"],"x":"${'x'.repeat(5000)}"}`, json, 413],
  ['another media type', 'first', 'choice=yes', { 'content-type': 'text/plain' }, 415],
])('%s is refused with a problem that says so', async (_what, poll, body, headers, status) => {
  const answer = await service.reader().send('POST', `/polls/late-parcel/${poll}`, { body, headers });
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  const problem = (await answer.json()) as { status: number; detail: string };
  expect(problem.status).toBe(status);
  expect(problem.detail).toMatch(/^[A-Z].*\.$/);
  expect(answer.headers.get('set-cookie')).toBeNull();
});

test('from another origin nothing is changed', async () => {
  for (const origin of [
    'https://elsewhere.example',
    'null',
    'http://localhost:4321',
    `${SITE}.evil.example`,
  ]) {
    const answer = await service.reader().vote('first', ['yes'], { origin });
    expect([origin, answer.status]).toEqual([origin, 403]);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  }
  const erased = await service
    .reader()
    .send('DELETE', '/voter', { headers: { origin: 'https://elsewhere.example' } });
  expect(erased.status).toBe(403);
});

test('on this machine its own names are one origin', async () => {
  const local = (origin: string, host: string) => service.reader().vote('first', ['yes'], { origin, host });
  expect((await local('http://localhost:4321', '127.0.0.1:4321')).status).toBe(200);
  expect((await local('http://127.0.0.1:4321', 'localhost:4321')).status).toBe(200);
  expect((await local('http://localhost:9999', 'localhost:4321')).status).toBe(403);
});

test('the page of the site may ask from another origin of the site', async () => {
  const answer = await service.reader().send('OPTIONS', '/polls/late-parcel/first', {
    headers: { 'access-control-request-method': 'POST' },
  });
  expect(answer.headers.get('access-control-allow-origin')).toBe(SITE);
  expect(answer.headers.get('access-control-allow-credentials')).toBe('true');
});

test('one voter who goes on and on has to wait, another does not', async () => {
  let now = 0;
  const limited = startService({ perVoter: createLimit({ capacity: 2, perMinute: 2 }, () => now) });
  const reader = limited.reader();
  await reader.vote('first', ['yes']);
  await reader.vote('first', ['no']);
  await reader.vote('first', ['yes']);
  const refused = await reader.vote('first', ['no']);
  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBe('30');
  expect((await limited.reader().vote('first', ['yes'])).status).toBe(200);
  now += 30_000;
  expect((await reader.vote('first', ['no'])).status).toBe(200);
  await limited.end();
});

test('a network that sends too much has to wait; as many as a large hall holds go through', async () => {
  const limited = startService({ perNetwork: createLimit({ capacity: 500, perMinute: 500 }, () => 0) });
  const statuses = [];
  for (let voter = 0; voter < 501; voter += 1) {
    statuses.push((await limited.reader().vote('first', ['yes'])).status);
  }
  expect(statuses.slice(0, 500).every((status) => status === 200)).toBe(true);
  expect(statuses[500]).toBe(429);
  await limited.end();
});

test('a store that cannot be written is told, and nothing else', async () => {
  const broken = startService({ store: fullStore });
  const answer = await broken.reader().vote('first', ['yes']);
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('3');
  expect(await answer.text()).not.toContain('secret');
  expect(answer.headers.get('set-cookie')).toBeNull();
  await broken.end();
});

test('a fault of our own shows no more than that there was one', async () => {
  const broken = startService({ ballots: () => Promise.reject(new TypeError('x is undefined')) });
  const answer = await broken.reader().vote('first', ['yes']);
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toMatch(/undefined|at .*\.ts/);
  await broken.end();
});

test('the log has what was asked and how it went, and nobody’s address, cookie or choice', async () => {
  const reader = service.reader();
  await reader.vote('first', ['perhaps'], { 'x-forwarded-for': '203.0.113.7' });
  await reader.vote('first', ['perhaps']);
  const log = service.lines.join('');
  expect(service.lines).toHaveLength(2);
  expect(JSON.parse(service.lines[0] ?? '')).toMatchObject({ method: 'POST', status: 200 });
  expect(log).not.toMatch(/perhaps|203\.0\.113|casebook-voter/);
  expect(log).not.toContain(reader.cookie?.split(/[=.]/)[1] ?? 'no cookie');
});

const full = () => Promise.reject(new StoreUnavailable('disk full at /secret/place'));
const fullStore: VoteStore = {
  cast: full,
  claim: full,
  withdraw: full,
  choiceOf: full,
  tallies: full,
  allTallies: full,
  check: full,
  close: () => Promise.resolve(),
};
