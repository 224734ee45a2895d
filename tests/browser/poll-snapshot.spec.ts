import { expect, test } from '@playwright/test';
import { answering, fakePolls } from './fake-polls.ts';
import { CASE } from './pages.ts';

const SNAPSHOT = {
  case: 'two-carriers-one-customer',
  date: '2026-03-14',
  polls: [
    {
      ...{
        state: 'counted',
        poll: 'att-answer',
        version: 1,
        voters: 20,
        since: '2026-03-03',
        until: '2026-03-14',
      },
      options: [] as { id: string; votes: number }[],
    },
  ],
};

test('a copy that counts nothing shows the votes of a snapshot after the choice, with its day', async ({
  page,
}) => {
  const fake = await fakePolls(page);
  fake.instead = answering(404, '<h1>Not found</h1>');
  await page.route(`**/${CASE.slice(2)}`, async (route) => {
    const html = await (await route.fetch()).text();
    await route.fulfill({
      body: html.replace('class="case"', 'class="case" data-snapshot="tallies.json"'),
      contentType: 'text/html',
    });
  });
  let asked = 0;
  await page.route('**/tallies.json', async (route) => {
    asked += 1;
    await route.fulfill({ json: SNAPSHOT });
  });
  await page.goto(CASE);
  const ballot = page.locator('#att-answer');
  const [first, ...rest] = await ballot
    .locator('input[name="choice"]')
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  const [tally] = SNAPSHOT.polls;
  if (tally) tally.options = [{ id: first ?? '', votes: 15 }, ...rest.map((id) => ({ id, votes: 1 }))];
  await ballot.getByRole('radio').first().check();
  await ballot.getByRole('button', { name: 'Vote', exact: true }).click();
  const others = ballot.getByRole('button', { name: 'See what others chose' });
  await expect(others).toBeVisible();
  expect(asked).toBe(0);
  await others.click();
  await expect(ballot.getByRole('status')).toContainText('As counted up to 14 March 2026.');
  await expect(ballot.getByRole('status')).toContainText('20 readers since 3 March 2026.');
  await expect(ballot.locator('.share').first()).toContainText('75%');
  await expect(others).toBeHidden();
});
