import { expect, test } from '@playwright/test';
import { CASE } from './pages.ts';

test.use({ javaScriptEnabled: false });

test('without script the form sends the choice, and goes on to the page that says so', async ({ page }) => {
  const sent: { method: string; body: string | null }[] = [];
  await page.route(/\/api\//, async (route) => {
    const request = route.request();
    if (request.method() === 'GET')
      return route.fulfill({ contentType: 'text/html', body: `<a href="${CASE}#step-in-voted">Back</a>` });
    sent.push({ method: request.method(), body: request.postData() });
    return route.fulfill({ status: 303, headers: { Location: `${request.url()}/results?lang=en` } });
  });
  await page.goto(CASE);
  expect(await page.content()).not.toMatch(/Your vote was taken/);
  const ballot = page.locator('#step-in');
  await ballot.getByLabel('No, the team has it in hand').check();
  await ballot.getByRole('button', { name: 'Vote' }).click();
  await expect(page).toHaveURL(/\/step-in\/results\?lang=en$/);
  expect(sent).toEqual([{ method: 'POST', body: 'choice=stay-out&version=1&lang=en' }]);
  await page.getByText('Back').click();
  await expect(ballot.locator('.option').first()).toBeInViewport();
});

test('without script nothing is folded, and what happened can be unfolded', async ({ page }) => {
  await page.goto(CASE);
  await expect(page.locator('#att-1 .said').first()).toBeVisible();
  const answer = page.locator('#att-answer .answer');
  await expect(answer.locator('.prose')).toBeHidden();
  await answer.locator('summary').click();
  await expect(answer.locator('.prose')).toBeVisible();
});
