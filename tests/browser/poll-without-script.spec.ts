import { expect, test } from '@playwright/test';
import { CASE } from './pages.ts';

test.use({ javaScriptEnabled: false });

test('without script the form sends the choice, and comes back to a sentence that says so', async ({
  page,
}) => {
  const sent: { method: string; body: string | null }[] = [];
  await page.route(/\/api\//, (route) => {
    const request = route.request();
    sent.push({ method: request.method(), body: request.postData() });
    const back = new URL(request.url());
    back.pathname = back.pathname.replace('/api/polls/', '/cases/').replace(/\/[^/]*$/, '/');
    return route.fulfill({ status: 303, headers: { Location: `${back.href}#step-in-voted` } });
  });
  await page.goto(CASE);
  const ballot = page.locator('#step-in');
  await expect(ballot.getByText('Your vote was taken.')).toBeHidden();
  await ballot.getByLabel('No, the team has it in hand').check();
  await ballot.getByRole('button', { name: 'Vote' }).click();
  await expect(page).toHaveURL(/two-carriers-one-customer\/#step-in-voted$/);
  expect(sent).toEqual([{ method: 'POST', body: 'choice=stay-out&version=1&lang=en' }]);
  await expect(ballot.getByText('Your vote was taken.')).toBeInViewport();
  await expect(ballot.locator('.option').first()).toBeInViewport();
  await expect(ballot.getByRole('link', { name: 'See the results' })).toHaveAttribute(
    'href',
    /\/api\/polls\/two-carriers-one-customer\/step-in\/results\?lang=en$/,
  );
  await expect(page.locator('.voted:visible')).toHaveCount(1);
});

test('without script nothing is folded, and what happened can be unfolded', async ({ page }) => {
  await page.goto(CASE);
  await expect(page.locator('#att-1 .said').first()).toBeVisible();
  const answer = page.locator('#att-answer .answer');
  await expect(answer.locator('.prose')).toBeHidden();
  await answer.locator('summary').click();
  await expect(answer.locator('.prose')).toBeVisible();
});
