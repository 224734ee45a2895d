import { expect, test } from '@playwright/test';
import { CASES, countIn, expectFound, finder, unfold, valuesOf } from './finder.ts';

test('back and forward go through the choices, and a reload keeps them', async ({ page }) => {
  await page.goto(CASES);
  await unfold(page);
  const twitter = valuesOf(page, 'Platform').filter({ hasText: 'Twitter' });
  const many = await countIn(twitter);
  await twitter.click();
  await expectFound(page, many);
  const topic = valuesOf(page, 'Topic').last();
  const few = await countIn(topic);
  await topic.click();
  await expectFound(page, few);
  await page.goBack();
  await expectFound(page, many);
  await page.goBack();
  await expect(finder(page).newest).toBeVisible();
  await expect(finder(page).chosen).toBeHidden();
  await page.goForward();
  await page.goForward();
  await expectFound(page, few);
  await page.reload();
  await expectFound(page, few);
  await expect(page).toHaveTitle(/^Twitter – |^.+ – Twitter – /);
});

test('an address with choices shows them, in the page and in its title', async ({ page }) => {
  await page.goto(`${CASES}?ending=unresolved&platform=twitter&from=elsewhere`);
  const { chosen, rows } = finder(page);
  await expect(chosen.getByRole('link')).toHaveText([
    /Platform: Twitter/,
    /How it ended: Not settled/,
    'Clear all',
  ]);
  await expect(rows.getByRole('link', { name: 'The call that never connected' })).toBeVisible();
  await expect(page).toHaveTitle(/^Twitter – Not settled – Cases – /);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /\/cases\/$/);
});

test('choices that no case has together are named, each with what there would be without it', async ({
  page,
}) => {
  await page.goto(`${CASES}?platform=twitter&topic=no-such-topic`);
  const { status, rows, chosen } = finder(page);
  await expect(status).toContainText('No case has all of this');
  await expect(rows).toHaveCount(0);
  await expect(chosen.getByRole('listitem').filter({ hasText: 'no-such-topic' })).toHaveText(
    /Topic: no-such-topic.*without it: \d\s*cases/,
  );
  await chosen.getByRole('link', { name: 'Drop Topic: no-such-topic' }).click();
  await expect(rows.first()).toBeVisible();
  await expect(page).toHaveURL(/\?platform=twitter$/);
});

test('a link of a value leads to the same cases in a window of its own', async ({ page, context }) => {
  await page.goto(`${CASES}?platform=twitter`);
  await unfold(page);
  const value = valuesOf(page, 'How it ended').filter({ hasText: /^Settled\s*\d/ });
  await expect(value).toHaveAttribute('href', /\?platform=twitter&ending=resolved$/);
  const opened = context.waitForEvent('page');
  await value.click({ modifiers: ['ControlOrMeta'] });
  const other = await opened;
  await expect(finder(other).chosen.getByRole('link')).toHaveCount(3);
  await expect(page).toHaveURL(/\?platform=twitter$/);
});
