import { expect, test, type Page } from '@playwright/test';
import { answering, fakePolls, type FakePolls } from './fake-polls.ts';
import { CASE } from './pages.ts';

const OTHERS = { 'step-in': { 'as-legere': 2, 'to-customer': 20, 'behind-team': 10, 'stay-out': 7 } };
const REWORDED = 'The question has been reworded. Reload the page to vote.';

async function vote(page: Page) {
  const ballot = page.locator('#step-in');
  await ballot.getByLabel('No, the team has it in hand').check();
  await ballot.getByRole('button', { name: 'Vote' }).click();
  return ballot;
}

/** As if a build had given the poll other words. */
function reword(fake: FakePolls): void {
  fake.instead = (route) =>
    route.request().method() === 'GET'
      ? answering(200, { polls: [{ state: 'few', poll: 'step-in', version: 2, fewerThan: 5 }] })(route)
      : answering(409, { title: 'Changed', status: 409 })(route);
}

test('a vote that the service refuses is not shown as counted', async ({ page }) => {
  const fake = await fakePolls(page);
  fake.instead = answering(400, { title: 'unknown-option', status: 400 });
  await page.goto(CASE);
  const ballot = await vote(page);
  await expect(ballot.getByRole('status')).toHaveText(
    'The service did not take this vote. Your choice is kept on this device only.',
  );
});

test('where the question was worded anew, the ballot says so', async ({ page }) => {
  const fake = await fakePolls(page);
  fake.instead = answering(409, { title: 'Changed', status: 409 });
  await page.goto(CASE);
  const ballot = await vote(page);
  await expect(ballot.getByRole('status')).toContainText(REWORDED);
});

for (const status of [400, 403])
  test(`a change that is refused with ${status} says so, beside the vote that stays`, async ({ page }) => {
    const fake = await fakePolls(page, OTHERS);
    await page.goto(CASE);
    const ballot = await vote(page);
    await expect(ballot.locator('[data-own] .share')).toHaveText('20% · 8 · your vote');
    fake.instead = (route) =>
      route.request().method() === 'GET' ? undefined : answering(status, { status })(route);
    await ballot.getByLabel('Yes, to the customer').check();
    await ballot.getByRole('button', { name: 'Change my vote' }).click();
    await expect(ballot.locator('[data-own] .share')).toHaveText('20% · 8 · your vote');
    await expect(ballot.getByRole('status')).toContainText('The service did not take this vote.');
    await expect(ballot.getByLabel('No, the team has it in hand')).toBeChecked();
  });

test('where the question was worded anew, neither a change nor taking back goes through, and both say why', async ({
  page,
}) => {
  const fake = await fakePolls(page, OTHERS);
  await page.goto(CASE);
  const ballot = await vote(page);
  await expect(ballot.locator('[data-own] .share')).toHaveText('20% · 8 · your vote');
  reword(fake);
  const sent = page.waitForRequest((request) => request.method() === 'DELETE');
  await ballot.getByRole('button', { name: 'Take back' }).click();
  expect(new URL((await sent).url()).search).toBe('?version=1');
  await expect(ballot.getByRole('status')).toHaveText(REWORDED);
  const known = page.waitForResponse((answer) => answer.request().method() === 'GET');
  await ballot.getByLabel('Yes, to the customer').check();
  await ballot.getByRole('button', { name: 'Change my vote' }).click();
  await known;
  await expect(ballot.getByRole('status')).toHaveText(REWORDED);
  await expect(ballot.getByLabel('No, the team has it in hand')).toBeChecked();
});
