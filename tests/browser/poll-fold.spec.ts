import { expect, test } from '@playwright/test';
import { fakePolls } from './fake-polls.ts';
import { CASE } from './pages.ts';

/** In this case a prediction stands at the end of the step before the one that answers it. */
const answers = '#dark-road';
/** In this one it stands within its step, and the rest of the step answers it. */
const WITHIN = './cases/the-call-that-never-connected/';

test('the step that answers a prediction is folded until the vote', async ({ page }) => {
  await fakePolls(page);
  await page.goto(CASE);
  await expect(page.locator(answers)).toBeHidden();
  await expect(page.locator('#discount')).toBeVisible();
  const ballot = page.locator('#att-answer');
  await ballot.getByLabel('Nothing').check();
  await expect(page.locator(answers)).toBeHidden();
  await ballot.getByRole('button', { name: 'Vote' }).click();
  await expect(page.locator(answers)).toBeVisible();
  await expect(ballot.getByRole('button', { name: 'Change my vote' })).toBeFocused();
  await page.reload();
  await expect(page.locator(answers)).toBeVisible();
});

test('what happened stands before what others said, and reasons after', async ({ page }) => {
  await fakePolls(page, { 'what-next': { money: 9, mock: 3, quiet: 2 } });
  await page.goto(CASE);
  const ballot = page.locator('#what-next');
  await ballot.locator('input[value="money"]').check();
  await ballot.getByRole('button', { name: 'Vote' }).click();
  await expect(ballot.locator('.share').first()).toContainText('%');
  const tops = await ballot.evaluate((root) =>
    ['legend', '.answer .prose', '.share', '.remark-on-option'].map((part) => {
      const element = root.querySelector(part);
      return element?.checkVisibility() ? element.getBoundingClientRect().top : NaN;
    }),
  );
  expect(tops).not.toContain(NaN);
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
});

test('one can go on without voting, and stays gone on', async ({ page }) => {
  const fake = await fakePolls(page);
  await page.goto(CASE);
  await page.locator('#nudge').getByRole('button', { name: 'go on without voting' }).click();
  await expect(page.locator(answers)).toBeVisible();
  await expect(page.locator('#cb-title-dark-road')).toBeFocused();
  await page.reload();
  await expect(page.locator(answers)).toBeVisible();
  await expect(page.locator('#nudge .fold')).toHaveCount(0);
  expect(fake.asked).toEqual([]);
});

test('where the story goes on in the same step, the rest of that step is folded', async ({ page }) => {
  await fakePolls(page);
  await page.goto(WITHIN);
  await expect(page.locator('#the-return')).toBeHidden();
  await expect(page.locator('#the-apology')).toBeVisible();
  await page.locator('#second-try').getByRole('button', { name: 'go on without voting' }).click();
  await expect(page.locator('#the-return')).toBeVisible();
});

for (const address of ['#dark-road', '#att-1'])
  test(`an address in it opens it: ${address}`, async ({ page }) => {
    await page.goto(`${CASE}${address}`);
    await expect(page.locator(address)).toBeInViewport();
    await page.goto(CASE.replace('./', './es/'));
    await page.locator('#nudge, #att-answer').first().scrollIntoViewIfNeeded();
    await page.goto(CASE);
    await expect(page.locator(answers)).toBeHidden();
    await page.evaluate((hash) => {
      location.hash = hash;
    }, address);
    await expect(page.locator(address)).toBeInViewport();
    await expect(page.locator('#nudge .fold')).toHaveCount(0);
  });

test('the search of the browser finds what is folded', async ({ page }) => {
  await page.goto(CASE);
  await expect(page.locator(answers)).toBeHidden();
  await page.goto(`${CASE}?again#:~:text=We%20have%20been%20told`);
  await expect(page.locator('#att-1')).toBeInViewport();
  await expect(page.locator('#nudge .fold')).toHaveCount(0);
});

test('one step at a time, the next step is never folded, and reaching it is going on', async ({ page }) => {
  await page.goto(`${CASE}?view=steps#nudge`);
  await expect(page.locator('#nudge .fold')).toBeHidden();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.locator('#att-1')).toBeInViewport();
  await page.getByRole('button', { name: 'The whole case' }).click();
  await expect(page.locator(answers)).toBeVisible();
  await expect(page.locator('#nudge .fold')).toHaveCount(0);
});

test('leaving one step at a time, what was not reached is still folded', async ({ page }) => {
  await page.goto(`${CASE}?view=steps#complaint`);
  await page.getByRole('button', { name: 'The whole case' }).click();
  await expect(page.locator(answers)).toBeHidden();
  await expect(page.locator('#nudge')).toBeVisible();
});

test('on paper nothing is folded', async ({ page }) => {
  await page.goto(CASE);
  await expect(page.locator('#att-1 .said').first()).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#att-1 .said').first()).toBeVisible();
  await expect(page.locator('.fold').first()).toBeHidden();
});

test('folding moves nothing that is seen', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (window as unknown as { shift: number }).shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  // Where notes stand below their messages, nothing but folding could move anything.
  await page.setViewportSize({ width: 700, height: 900 });
  for (const address of ['', '#att-answer', '#nudge']) {
    // From one fragment to another the same page would stay, already folded.
    await page.goto('about:blank');
    await page.goto(`${CASE}${address}`, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift), address).toBeLessThan(
      0.005,
    );
  }
});

test('a prediction that was voted on in another language of the case is not asked for again', async ({
  page,
}) => {
  await fakePolls(page);
  await page.goto(CASE);
  await page.locator('#att-answer').getByLabel('Nothing').check();
  await page.locator('#att-answer').getByRole('button', { name: 'Vote' }).click();
  await expect(page.locator('#att-answer [data-own]')).toBeVisible();
  await page.goto(CASE.replace('./', './es/'));
  await expect(page.locator('#att-answer').getByRole('button', { name: 'Cambiar mi voto' })).toBeVisible();
  await expect(page.locator(answers)).toBeVisible();
});
