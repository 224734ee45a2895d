import { expect, test } from '@playwright/test';
import { CASE } from './pages.ts';

const POLL = 'att-answer';
const ANSWER = 'A warning about T-Mobile';

test('a vote goes to the service, is known after a reload, and is taken back', async ({ page }) => {
  await page.goto(CASE);
  const ballot = page.locator(`#${POLL}`);
  await ballot.getByLabel(ANSWER).check();
  const sent = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await ballot.getByRole('button', { name: 'Vote', exact: true }).click();
  expect((await sent).status()).toBe(200);
  await expect(ballot.getByRole('status')).toContainText('readers');
  await page.reload();
  await expect(ballot.getByLabel(ANSWER)).toBeChecked();
  await expect(ballot.getByText('readers').first()).toBeVisible();
  const back = page.waitForResponse((answer) => answer.request().method() === 'DELETE');
  await ballot.getByRole('button', { name: 'Take back' }).click();
  expect((await back).status()).toBe(200);
  await expect(ballot.getByLabel(ANSWER)).not.toBeChecked();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a vote leads to a page that says that it was taken, and from there back to its ballot', async ({
    page,
  }) => {
    await page.goto(CASE);
    const ballot = page.locator(`#${POLL}`);
    const taken = page.getByText('Your vote was taken.');
    await expect(taken).toHaveCount(0);
    await ballot.getByLabel(ANSWER).check();
    await ballot.getByRole('button', { name: 'Vote', exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/${POLL}/results\\?lang=en$`));
    await expect(page.getByRole('heading', { name: 'What readers answered' })).toBeVisible();
    await expect(taken).toBeVisible();
    await page.getByRole('link', { name: 'Back to the case' }).click();
    await expect(page).toHaveURL(new RegExp(`${CASE.replace('./', '/')}#${POLL}-voted$`));
    await expect(ballot.locator('.option').first()).toBeInViewport();
  });

  test('a ballot without a choice is told so on a page of the site, and nothing is lost', async ({
    page,
  }) => {
    await page.goto(CASE);
    await page.locator(`#${POLL}`).getByRole('button', { name: 'Vote', exact: true }).click();
    await expect(page.locator('h1')).toHaveText('Your vote was not counted');
    await expect(page.getByText('Nothing was chosen')).toBeVisible();
  });
});
