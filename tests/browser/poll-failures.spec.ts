import { expect, test, type Page } from '@playwright/test';
import { answering, fakePolls, unreachable, type Instead } from './fake-polls.ts';
import { CASE } from './pages.ts';

const OTHERS = { 'step-in': { 'as-legere': 2, 'to-customer': 20, 'behind-team': 10, 'stay-out': 7 } };
const WAITS = 'Your vote is kept on this device; this page sends it when the service answers.';
const result = {
  state: 'counted',
  poll: 'step-in',
  version: 1,
  voters: 40,
  since: '2026-03-03',
  until: '2026-03-04',
};
const options = Object.keys(OTHERS['step-in']).map((id) => ({ id, votes: 10 }));

async function vote(page: Page) {
  const ballot = page.locator('#step-in');
  await ballot.getByLabel('No, the team has it in hand').check();
  await ballot.getByRole('button', { name: 'Vote' }).click();
  return ballot;
}

const troubles: readonly (readonly [string, Instead])[] = [
  ['nobody answers', unreachable],
  ['a proxy answers with a page of its own', answering(502, '<h1>Bad gateway</h1>')],
  ['a proxy refuses with a page of its own', answering(403, '<h1>Forbidden</h1>')],
  ['the login of a network answers', answering(200, '<!doctype html><title>Log in</title>')],
  ['it is overrun', answering(429, { title: 'Too many', status: 429 }, { 'Retry-After': '7' })],
  ['it cannot write', answering(503, { title: 'Unavailable', status: 503 })],
  [
    'the answer is cut off',
    (route) => route.fulfill({ status: 200, contentType: 'application/json', body: '{"choi' }),
  ],
  ['the answer is about nothing', answering(200, {})],
  [
    'the answer is about another poll',
    answering(200, { choice: ['stay-out'], result: { ...result, poll: 'x', options } }),
  ],
  [
    'the answer is about other words',
    answering(200, { choice: ['stay-out'], result: { ...result, version: 2, options } }),
  ],
  [
    'an option is missing',
    answering(200, { choice: ['stay-out'], result: { ...result, options: options.slice(1) } }),
  ],
  [
    'more votes than voters are told',
    answering(200, { choice: ['stay-out'], result: { ...result, voters: 9, options } }),
  ],
  ['the choice is none of the ballot', answering(200, { choice: ['x'], result: { ...result, options } })],
];

for (const [name, instead] of troubles)
  test(`a vote waits, says so, and is sent with the same key when it can be: ${name}`, async ({ page }) => {
    await page.clock.install();
    const fake = await fakePolls(page, OTHERS);
    fake.instead = instead;
    await page.goto(CASE);
    const ballot = await vote(page);
    await expect(ballot.getByRole('status')).toHaveText(WAITS);
    await expect(ballot).not.toContainText(/\d%|readers so far|\d.readers|your vote$/);
    await expect(ballot.locator('.share, .bar, [data-own]')).toHaveCount(0);
    fake.instead = undefined;
    await page.clock.fastForward(10_000);
    await expect(ballot.locator('[data-own] .share')).toHaveText('20% · 8 · your vote');
    await expect(ballot.getByRole('status')).not.toContainText(WAITS);
    expect(fake.asked.length).toBeGreaterThan(1);
    expect(new Set(fake.asked.map(({ key }) => key)).size).toBe(1);
  });

test('a service that never answers is waited for eight seconds', async ({ page }) => {
  await page.addInitScript(() => {
    AbortSignal.timeout = (ms) => {
      const control = new AbortController();
      setTimeout(() => control.abort(), ms);
      return control.signal;
    };
  });
  await page.clock.install();
  const fake = await fakePolls(page, OTHERS);
  fake.instead = () => new Promise<void>(() => undefined);
  await page.goto(CASE);
  const ballot = await vote(page);
  await expect(ballot.getByRole('status')).toHaveText('Sending your vote …');
  await expect.poll(() => fake.asked.length).toBe(1);
  await page.clock.fastForward(8_000);
  await expect(ballot.getByRole('status')).toHaveText(WAITS);
});

test('pauses grow, and a service that asks for a minute gets it', async ({ page }) => {
  await page.clock.install();
  const fake = await fakePolls(page, OTHERS);
  fake.instead = answering(429, { status: 429 }, { 'Retry-After': '60' });
  await page.goto(CASE);
  const ballot = await vote(page);
  await expect(ballot.getByRole('status')).toHaveText(WAITS);
  await page.clock.runFor(50_000);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  expect(fake.asked).toHaveLength(1);
  fake.instead = unreachable;
  await page.clock.runFor(10_000);
  await expect.poll(() => fake.asked.length).toBe(2);
  await expect(ballot.getByRole('status')).toHaveText(WAITS);
  await page.clock.runFor(9_000);
  expect(fake.asked).toHaveLength(2);
  await page.clock.runFor(1_500);
  await expect.poll(() => fake.asked.length).toBe(3);
});

test('offline, a vote waits; it is sent when the network is back', async ({ page, context }) => {
  const fake = await fakePolls(page, OTHERS);
  await page.goto(CASE);
  await page.locator('#step-in input').first().focus();
  await expect(page.locator('.forget')).toBeAttached();
  fake.instead = unreachable;
  await context.setOffline(true);
  const ballot = await vote(page);
  await expect(ballot.getByRole('status')).toHaveText(WAITS);
  fake.instead = undefined;
  await context.setOffline(false);
  await expect(ballot.locator('[data-own] .share')).toHaveText('20% · 8 · your vote');
});

test('a vote that waits is sent on the next visit', async ({ page }) => {
  const fake = await fakePolls(page, OTHERS);
  fake.instead = unreachable;
  await page.goto(CASE);
  const ballot = await vote(page);
  await expect(ballot.getByRole('status')).toHaveText(WAITS);
  fake.instead = undefined;
  await page.reload();
  await expect(ballot.locator('[data-own] .share')).toHaveText('20% · 8 · your vote');
  expect(new Set(fake.asked.filter(({ method }) => method === 'POST').map(({ key }) => key)).size).toBe(1);
});

for (const [what, part] of [
  ['script', /desk\./],
  ['words', /\/ballots\//],
] as const)
  test(`where even the ${what} of the ballot does not come, the vote is kept and sent on the next visit`, async ({
    page,
  }) => {
    const fake = await fakePolls(page, OTHERS);
    await page.route(part, (route) => route.abort('internetdisconnected'));
    await page.goto(CASE);
    const ballot = await vote(page);
    await expect(ballot.getByRole('status')).toHaveText(WAITS);
    expect(fake.asked).toEqual([]);
    await page.unroute(part);
    await page.reload();
    await expect(ballot.locator('[data-own] .share')).toHaveText('20% · 8 · your vote');
  });

test('a ballot that was not touched before the site stopped is sent once the site is back', async ({
  page,
}) => {
  await page.clock.install();
  const fake = await fakePolls(page, OTHERS);
  await page.goto(CASE);
  await page.route(/desk\.|\/ballots\//, (route) => route.abort('connectionrefused'));
  fake.instead = unreachable;
  const ballot = await vote(page);
  await expect(ballot.getByRole('status')).toHaveText(WAITS);
  const tried = page.waitForEvent('requestfailed', (request) => /desk\.|\/ballots\//.test(request.url()));
  await page.clock.fastForward(5_000);
  await tried;
  expect(fake.asked).toEqual([]);
  await page.unroute(/desk\.|\/ballots\//);
  fake.instead = undefined;
  await expect(async () => {
    await page.clock.fastForward(10_000);
    await expect(ballot.locator('[data-own] .share')).toHaveText('20% · 8 · your vote', { timeout: 500 });
  }).toPass();
});

test('a vote that is being changed shows no total until the change is counted', async ({ page }) => {
  const fake = await fakePolls(page, OTHERS);
  await page.goto(CASE);
  const ballot = await vote(page);
  await expect(ballot.locator('[data-own] .share')).toHaveText('20% · 8 · your vote');
  fake.instead = unreachable;
  await ballot.getByLabel('Yes, to the customer').check();
  await ballot.getByRole('button', { name: 'Change my vote' }).click();
  await expect(ballot.getByRole('status')).toHaveText(WAITS);
  await expect(ballot).not.toContainText('%');
  await ballot.getByRole('button', { name: 'Take back' }).click();
  await expect(ballot.getByRole('status')).toHaveText(
    'This page takes your vote back when the service answers.',
  );
  fake.instead = undefined;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(ballot.getByRole('status')).toHaveText('Your vote was taken back.');
  expect(fake.own.size).toBe(0);
});

test('a counted vote whose result cannot be loaded says just that', async ({ page }) => {
  const fake = await fakePolls(page, OTHERS);
  await page.goto(CASE);
  const ballot = await vote(page);
  await expect(ballot.locator('[data-own] .share')).toContainText('%');
  fake.instead = answering(200, { case: 'x', polls: [{ ...result, voters: -1, options }] });
  await page.reload();
  await expect(ballot.getByRole('status')).toHaveText(
    'Your vote is counted. The result cannot be loaded now.',
  );
  await expect(ballot).not.toContainText('%');
});
