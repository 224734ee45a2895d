import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createVoters } from '../../../src/server/polls/voter.ts';
import { startService, type Reader, type TestService } from '../../helpers/poll-service.ts';

let service: TestService;
beforeEach(() => {
  service = startService({ fewerThan: 0 });
});
afterEach(() => service.end());

const FIRST = '/polls/late-parcel/first';
/** Of the same secret as the service. */
const voters = createVoters(Buffer.alloc(32, 7));
const formerCookie = (id = voters.create()) => `casebook-voter=${voters.toCookie(id, 'plain')}`;

async function countsIn(running: TestService) {
  const answer = await running.reader().send('GET', '/polls/late-parcel');
  const { polls } = (await answer.json()) as {
    polls: { poll: string; voters?: number; options?: { id: string; votes: number }[] }[];
  };
  const { voters: all, options = [] } = polls.find(({ poll }) => poll === 'first') ?? {};
  return { voters: all, ...Object.fromEntries(options.map(({ id, votes }) => [id, votes])) };
}
const vote = (reader: Reader, choice: string, cookie?: string, more: Record<string, string> = {}) =>
  reader.vote('first', [choice], { ...(cookie !== undefined && { cookie }), ...more });
const own = async (cookie: string) => {
  const mine = await service.reader().send('GET', '/polls/late-parcel/mine', { headers: { cookie } });
  return ((await mine.json()) as { choices: { choice: string[] }[] }).choices.flatMap(({ choice }) => choice);
};

test('the cookie is one that no other host can set, lay beside it or overwrite', async () => {
  const given = (await vote(service.reader(), 'yes')).headers.get('set-cookie') ?? '';
  expect(given).toMatch(/^__Host-casebook-voter=[\w-]{22}\.[\w-]{22}; /);
  for (const part of ['Path=/;', 'Secure', 'HttpOnly', 'SameSite=Lax']) expect(given).toContain(part);
  expect(given).not.toContain('Domain');
});

test('two cookies of one name are nobody’s vote, whichever comes first', async () => {
  const [ann, eve] = [service.reader(), service.reader()];
  await vote(ann, 'yes');
  await vote(eve, 'no');
  for (const cookie of [
    `${ann.cookie}; ${eve.cookie}`,
    `${eve.cookie}; ${ann.cookie}`,
    `a=b; ${ann.cookie};${eve.cookie}`,
    `${ann.cookie}; __Host-casebook-voter=x`,
    `${ann.cookie}; __Host-casebook-voter=`,
    `${ann.cookie}; ${ann.cookie}`,
  ]) {
    const answers = [
      await vote(service.reader(), 'perhaps', cookie),
      await service.reader().send('DELETE', FIRST, { headers: { cookie } }),
      await service.reader().send('GET', '/polls/late-parcel/mine', { headers: { cookie } }),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(400);
      expect(answer.headers.get('set-cookie')).toBeNull();
      expect(await answer.json()).toMatchObject({ title: 'Two voters' });
    }
  }
  expect(await countsIn(service)).toEqual({ voters: 2, yes: 1, no: 1, perhaps: 0 });
  const page = await service.reader().send('GET', `${FIRST}/results`, {
    headers: { cookie: `${ann.cookie}; ${eve.cookie}` },
  });
  expect([page.status, (await page.text()).includes('Your vote')]).toEqual([200, false]);
});

test('without script it is said on a page, in the reader’s language', async () => {
  const answer = await service.reader().send('POST', FIRST, {
    body: 'choice=yes&lang=es',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      cookie: '__Host-casebook-voter=a; __Host-casebook-voter=b',
    },
  });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('dos cookies con el mismo nombre');
});

test('names that only look like it are no second one', async () => {
  const reader = service.reader();
  await vote(reader, 'yes');
  const cookie = `x__Host-casebook-voter=1; ${reader.cookie}; __Host-casebook-voter!a=2; casebook-voters=3; __host-casebook-voter=4`;
  expect((await vote(service.reader(), 'no', cookie)).status).toBe(200);
  expect(await countsIn(service)).toMatchObject({ voters: 1, no: 1 });
});

describe('a voter who holds a cookie from before', () => {
  test('is the same voter, gets the new cookie, and loses the old one', async () => {
    const id = voters.create();
    await vote(service.reader(), 'yes', `__Host-casebook-voter=${voters.toCookie(id, 'host')}`);
    const answer = await vote(service.reader(), 'no', formerCookie(id));
    const given = answer.headers.getSetCookie();
    expect(given[0]).toContain(`__Host-casebook-voter=${voters.toCookie(id, 'host')};`);
    expect(given[1]).toMatch(/^casebook-voter=; Max-Age=0; Path=\//);
    expect(await countsIn(service)).toEqual({ voters: 1, yes: 0, no: 1, perhaps: 0 });
  });

  test('can take a vote back, and is remembered then too', async () => {
    const id = voters.create();
    await vote(service.reader(), 'yes', `__Host-casebook-voter=${voters.toCookie(id, 'host')}`);
    const answer = await service.reader().send('DELETE', FIRST, { headers: { cookie: formerCookie(id) } });
    expect(answer.headers.getSetCookie()[0]).toContain(voters.toCookie(id, 'host'));
    expect(await countsIn(service)).toMatchObject({ voters: 0 });
  });

  test('is known again when the answer was lost, by the key of the retry', async () => {
    const key = { 'idempotency-key': 'a-key-of-twenty-letters' };
    const cookie = formerCookie();
    await vote(service.reader(), 'yes', cookie, key);
    await vote(service.reader(), 'yes', cookie, key);
    expect(await countsIn(service)).toMatchObject({ voters: 1, yes: 1 });
  });

  test('is only one: laid into other browsers, that cookie makes nobody the same voter', async () => {
    const planted = formerCookie();
    const victims = Array.from({ length: 4 }, () => service.reader());
    for (const [at, victim] of victims.entries()) await vote(victim, at % 2 ? 'no' : 'yes', planted);
    expect(await countsIn(service)).toEqual({ voters: 4, yes: 2, no: 2, perhaps: 0 });
    await vote(service.reader(), 'perhaps', planted);
    for (const [at, victim] of victims.entries()) {
      const cookie = victim.cookie ?? '';
      expect(await own(cookie)).toEqual([at % 2 ? 'no' : 'yes']);
      // With the new cookie in the browser, the old one says nothing.
      await vote(victim, 'yes', `${planted}; ${cookie}`);
    }
    expect(await countsIn(service)).toEqual({ voters: 5, yes: 4, no: 0, perhaps: 1 });
  });

  test('is not found out by asking, nor where there are two of that name', async () => {
    const id = voters.create();
    await vote(service.reader(), 'yes', `__Host-casebook-voter=${voters.toCookie(id, 'host')}`);
    expect(await own(formerCookie(id))).toEqual([]);
    await vote(service.reader(), 'no', `${formerCookie()}; ${formerCookie(id)}`);
    expect(await countsIn(service)).toMatchObject({ voters: 2, yes: 1, no: 1 });
  });

  test('cannot carry it over by hand, so that it counts twice', async () => {
    const id = voters.create();
    const plain = voters.toCookie(id, 'plain');
    await vote(service.reader(), 'yes', `__Host-casebook-voter=${plain}`);
    await vote(service.reader(), 'no', formerCookie(id));
    await vote(service.reader(), 'no', `__Host-casebook-voter=${plain}`);
    expect(await countsIn(service)).toMatchObject({ voters: 3 });
  });

  test('is forgotten with both', async () => {
    const answer = await service.reader().send('DELETE', '/voter', { headers: { cookie: formerCookie() } });
    expect(answer.headers.getSetCookie().map((one) => one.replace(/=.*Max-Age=0.*/, ''))).toEqual([
      '__Host-casebook-voter',
      'casebook-voter',
    ]);
  });
});

describe('where there is no HTTPS', () => {
  const room = { origin: 'http://192.168.1.5:4321', host: '192.168.1.5:4321' };
  const there = () => startService({ fewerThan: 0, siteOrigin: room.origin });

  test('voting goes on as it did, with the cookie that it had', async () => {
    const plain = there();
    const reader = plain.reader();
    const given = (await vote(reader, 'yes', formerCookie(), room)).headers.get('set-cookie');
    expect(given).toBeNull();
    const first = await vote(reader, 'yes', undefined, room);
    expect(first.headers.get('set-cookie')).toMatch(
      /^casebook-voter=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    await vote(reader, 'no', undefined, room);
    expect(await countsIn(plain)).toEqual({ voters: 2, yes: 1, no: 1, perhaps: 0 });
    await plain.end();
  });

  test('two of a name are refused there too', async () => {
    const plain = there();
    const answer = await vote(plain.reader(), 'yes', `${formerCookie()}; ${formerCookie()}`, room);
    expect(answer.status).toBe(400);
    await plain.end();
  });

  test('what was given on this machine is nothing to the site, and the other way round', async () => {
    const local = { origin: 'http://localhost:4321', host: 'localhost:4321' };
    const owner = service.reader();
    await vote(owner, 'yes', undefined, local);
    expect(owner.cookie).toMatch(/^casebook-voter=/);
    await vote(owner, 'no', owner.cookie, local);
    expect(await countsIn(service)).toMatchObject({ voters: 1, no: 1 });
    await vote(service.reader(), 'yes', owner.cookie);
    await vote(service.reader(), 'yes', formerCookie(), local);
    expect(await countsIn(service)).toMatchObject({ voters: 3, yes: 2, no: 1 });
  });
});
