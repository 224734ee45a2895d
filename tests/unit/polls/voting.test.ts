import { afterEach, beforeEach, expect, test } from 'vitest';
import { startService, type TestService } from '../../helpers/poll-service.ts';

let service: TestService;
beforeEach(() => {
  service = startService({ fewerThan: 0 });
});
afterEach(() => service.end());

const pollsOf = async (service: TestService) => {
  const { polls } = (await (await service.reader().send('GET', '/polls/late-parcel')).json()) as {
    polls: { poll: string; voters?: number; options?: { id: string; votes: number }[] }[];
  };
  return new Map(
    polls.map(({ poll, voters, options = [] }) => [
      poll,
      { voters, ...Object.fromEntries(options.map(({ id, votes }) => [id, votes])) },
    ]),
  );
};

test('a vote is counted, and the reader gets the result with it', async () => {
  const answer = await service.reader().vote('first', ['yes']);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    choice: ['yes'],
    result: { state: 'counted', poll: 'first', version: 1, voters: 1 },
  });
  expect((await pollsOf(service)).get('first')).toEqual({ voters: 1, yes: 1, no: 0, perhaps: 0 });
});

test('voting again changes the vote of the same reader', async () => {
  const reader = service.reader();
  await reader.vote('first', ['yes']);
  await reader.vote('first', ['no']);
  expect((await pollsOf(service)).get('first')).toEqual({ voters: 1, yes: 0, no: 1, perhaps: 0 });
  const mine = await reader.send('GET', '/polls/late-parcel/mine');
  expect(await mine.json()).toEqual({
    case: 'late-parcel',
    choices: [{ poll: 'first', version: 1, choice: ['no'] }],
  });
  expect(mine.headers.get('cache-control')).toBe('no-store');
});

test('several options count once each, and one voter', async () => {
  await service.reader().vote('several', ['no', 'yes', 'no']);
  expect((await pollsOf(service)).get('several')).toEqual({ voters: 1, yes: 1, no: 1, perhaps: 0 });
});

test('a vote is taken back, and taking it back twice is no fault', async () => {
  const reader = service.reader();
  await reader.vote('first', ['yes']);
  expect((await reader.send('DELETE', '/polls/late-parcel/first')).status).toBe(200);
  expect((await reader.send('DELETE', '/polls/late-parcel/first')).status).toBe(200);
  expect((await pollsOf(service)).get('first')).toMatchObject({ yes: 0 });
});

test('a first vote that is sent again with its key, because no answer came, is one vote', async () => {
  const reader = service.reader();
  const key = { 'idempotency-key': 'a-key-of-twenty-letters' };
  await reader.vote('first', ['yes'], key);
  reader.forgetCookie();
  await reader.vote('first', ['yes'], key);
  expect((await pollsOf(service)).get('first')).toMatchObject({ voters: 1, yes: 1 });
  reader.forgetCookie();
  await reader.vote('first', ['yes'], { 'idempotency-key': 'another-key-of-letters' });
  expect((await pollsOf(service)).get('first')).toMatchObject({ voters: 2, yes: 2 });
});

test('a first vote whose answer was lost can be taken back by its key', async () => {
  const reader = service.reader();
  const key = { 'idempotency-key': 'a-key-of-twenty-letters' };
  await reader.vote('first', ['yes'], key);
  reader.forgetCookie();
  await reader.send('DELETE', '/polls/late-parcel/first', { headers: key });
  expect((await pollsOf(service)).get('first')).not.toMatchObject({ yes: 1 });
});

test('the cookie is set at the first vote only, and for servers only', async () => {
  const reader = service.reader();
  expect((await reader.send('GET', '/polls/late-parcel')).headers.get('set-cookie')).toBeNull();
  expect((await reader.send('GET', '/polls/late-parcel/mine')).headers.get('set-cookie')).toBeNull();
  const first = (await reader.vote('first', ['yes'])).headers.get('set-cookie');
  expect(first).toMatch(/; Path=\//);
  for (const part of ['HttpOnly', 'SameSite=Lax', 'Secure']) expect(first).toContain(part);
  expect((await reader.vote('several', ['yes'])).headers.get('set-cookie')).toBeNull();
});

test('a forged cookie is nobody’s, and a copied one is the same voter', async () => {
  const reader = service.reader();
  await reader.vote('first', ['yes']);
  const real = reader.cookie ?? '';
  const forged = real.replace(/=./, (start) => (start === '=A' ? '=B' : '=A'));
  await service.reader().vote('first', ['no'], { cookie: forged });
  expect((await pollsOf(service)).get('first')).toMatchObject({ voters: 2 });
  await service.reader().vote('first', ['no'], { cookie: real });
  expect((await pollsOf(service)).get('first')).toMatchObject({ voters: 2, yes: 0, no: 2 });
});

test('a reader who is forgotten has no choices any more, and what was counted stays', async () => {
  const reader = service.reader();
  await reader.vote('first', ['yes']);
  const answer = await reader.send('DELETE', '/voter');
  expect(answer.status).toBe(204);
  expect(answer.headers.get('set-cookie')).toContain('Max-Age=0');
  expect((await pollsOf(service)).get('first')).toMatchObject({ voters: 1, yes: 1 });
});

test('below the first step no figure is told, to nobody', async () => {
  const careful = startService();
  const answers = [];
  for (let voter = 0; voter < 10; voter += 1) {
    answers.push(await (await careful.reader().vote('first', ['yes'])).json());
    if (voter < 9) {
      expect(answers[voter]).toEqual({
        choice: ['yes'],
        result: { state: 'few', poll: 'first', version: 1, fewerThan: 10 },
      });
    }
  }
  expect(answers[9]).toMatchObject({ result: { state: 'counted', voters: 10 } });
  await careful.end();
});

test('a vote on other words is not taken back by a page that shows the old ones', async () => {
  const reader = service.reader();
  await reader.vote('reworded', ['yes']);
  expect((await reader.send('DELETE', '/polls/late-parcel/reworded?version=1')).status).toBe(409);
  expect((await reader.send('DELETE', '/polls/late-parcel/reworded?version=one')).status).toBe(409);
  expect((await pollsOf(service)).get('reworded')).toMatchObject({ voters: 1, yes: 1 });
  expect((await reader.send('DELETE', '/polls/late-parcel/reworded?version=2')).status).toBe(200);
  expect((await pollsOf(service)).get('reworded')).not.toMatchObject({ yes: 1 });
});
