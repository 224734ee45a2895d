import { expect, test } from 'vitest';
import { isClosed, readChoice } from '../../../src/core/poll/ballot.ts';
import { PollAddressError, readPollAddress } from '../../../src/core/poll/service-address.ts';
import { takeToken } from '../../../src/core/poll/token-bucket.ts';
import { readPollSettings } from '../../../src/server/polls/settings.ts';
import { createTallyCache } from '../../../src/server/polls/tally-cache.ts';
import { createVoters } from '../../../src/server/polls/voter.ts';

const options = ['a', 'b', 'c'].map((id) => ({ id, text: id }));

test('a choice is put in the order of the ballot, each option once', () => {
  expect(readChoice({ options, multiple: true }, ['c', 'a', 'c'])).toEqual(['a', 'c']);
  expect(readChoice({ options, multiple: false }, ['b'])).toEqual(['b']);
});

test.each([
  ['2026-11-21', '2026-11-22T11:59:59Z', '2026-11-22T12:00:00Z'],
  ['2026-11', '2026-12-01T11:59:59Z', '2026-12-01T12:00:00Z'],
  ['2026', '2027-01-01T11:59:59Z', '2027-01-01T12:00:00Z'],
])('a poll that closes %s is open till that is over everywhere', (closes, before, after) => {
  expect(isClosed({ closes }, Date.parse(before))).toBe(false);
  expect(isClosed({ closes }, Date.parse(after))).toBe(true);
});

test('a clock that goes back gives no tokens and takes none', () => {
  const size = { capacity: 2, perMinute: 60 };
  const first = takeToken(undefined, size, 10_000);
  const earlier = takeToken(first.bucket, size, 5000);
  expect(earlier.wait).toBe(0);
  expect(takeToken(earlier.bucket, size, 5000).wait).toBe(1);
});

test('the names of one voter on two ballots have nothing in common, nor on two versions of one', () => {
  const voters = createVoters(Buffer.alloc(32, 1));
  const voter = voters.create();
  const names = [
    { case: 'a', poll: 'p', version: 1 },
    { case: 'a', poll: 'q', version: 1 },
    { case: 'a', poll: 'p', version: 2 },
    { case: 'b', poll: 'p', version: 1 },
  ].map((ballot) => voters.nameOn(ballot, voter));
  expect(new Set(names).size).toBe(4);
  expect(names.some((name) => name.includes(voter))).toBe(false);
});

test('with another secret a cookie is nobody’s', () => {
  const [mine, other] = [1, 2].map((fill) => createVoters(Buffer.alloc(32, fill)));
  const cookie = mine?.toCookie(mine.create(), 'host') ?? '';
  expect(mine?.fromCookie(cookie, 'host')).toBe(cookie.split('.')[0]);
  expect(other?.fromCookie(cookie, 'host')).toBeUndefined();
  expect(mine?.fromCookie(cookie, 'plain')).toBeUndefined();
  expect(mine?.fromCookie(cookie, 'local')).toBeUndefined();
});

test('an answer is made once for a crowd, anew after a vote, and never kept when it failed', async () => {
  let made = 0;
  const cache = createTallyCache(
    () => {
      made += 1;
      return made === 3 ? Promise.reject(new Error('no')) : Promise.resolve(String(made));
    },
    1000,
    () => 0,
  );
  expect(await Promise.all([cache.get('a'), cache.get('a')])).toEqual(['1', '1']);
  cache.drop('a');
  expect(await cache.get('a')).toBe('2');
  cache.drop('a');
  await expect(cache.get('a')).rejects.toThrow('no');
  expect(await cache.get('a')).toBe('4');
});

test.each([
  [undefined, '/', '', undefined],
  ['', '/cases-of-ours/', '/cases-of-ours', undefined],
  ['https://polls.example.org/', '/', 'https://polls.example.org', 'https://polls.example.org'],
  ['https://example.org/votes', '/', 'https://example.org/votes', 'https://example.org'],
  ['https://www.example.org:8443', '/', 'https://www.example.org:8443', 'https://www.example.org:8443'],
])('POLLS_URL %o says where votes go', (value, base, prefix, origin) => {
  const found = readPollAddress(value, base, 'https://www.example.org');
  expect(found?.prefix).toBe(prefix);
  expect(found?.origin).toBe(origin);
});

test('POLLS_URL can say that there is no service, and cannot name one that cookies do not reach', () => {
  expect(readPollAddress('off', '/', 'https://www.example.org')).toBeUndefined();
  for (const value of [
    'https://polls.elsewhere.net',
    'http://polls.example.org',
    'polls',
    'https://x.org/?a',
    'https://me:secret@polls.example.org',
  ]) {
    expect(() => readPollAddress(value, '/', 'https://www.example.org')).toThrow(PollAddressError);
  }
});

test.each([
  ['https://polls.mine.co.uk', 'https://www.mine.co.uk', true],
  ['https://evil.co.uk', 'https://mine.co.uk', false],
  ['https://polls.github.io', 'https://mine.github.io', false],
  ['http://polls.example.localhost:4545', 'http://www.example.localhost:4544', true],
  ['http://localhost:4545', 'http://localhost:4544', true],
  ['http://10.1.0.5', 'http://10.2.0.5', false],
  ['http://10.1.0.5:4545', 'http://10.1.0.5', true],
])('cookies of %s and %s travel: %s', (polls, site, travel) => {
  const read = () => readPollAddress(polls, '/', site);
  if (travel) expect(read()?.origin).toBe(polls);
  else expect(read).toThrow(PollAddressError);
});

test('settings that make no sense are said in a sentence', () => {
  expect(() => readPollSettings({ POLLS_NETWORK_LIMIT: 'many' })).toThrow(/^POLLS_NETWORK_LIMIT is "many"/);
  expect(() => readPollSettings({ POLLS_DATABASE_URL: 'mysql://x' })).toThrow(/postgres:\/\//);
  expect(() => readPollSettings({ POLLS_DATABASE_URL: 'postgres://x' })).toThrow(/POLLS_SECRET/);
  expect(() => readPollSettings({ POLLS_SECRET: 'short' })).toThrow(/32 characters/);
  expect(readPollSettings({}).networkLimit).toBeGreaterThanOrEqual(500);
});
