import { expect, test, type Page } from '@playwright/test';
import { fakePolls } from './fake-polls.ts';

const ASKED_TWICE = './cases/mail-to-the-top/';
const OTHERS = {
  'good-service': { good: 9, rescue: 5, favour: 4, unsure: 1 },
  'good-service-again': { good: 3, rescue: 4, favour: 1, unsure: 1 },
};

async function vote(page: Page, poll: string, option: string) {
  const ballot = page.locator(`#${poll}`);
  await ballot.locator(`input[value="${option}"]`).check();
  await ballot.getByRole('button', { name: 'Vote' }).click();
  await expect(ballot.locator('[data-own]')).toBeVisible();
  return ballot;
}

test('asked again: the own answers, and how the crowd moved, as a chart and as a table', async ({ page }) => {
  await fakePolls(page, OTHERS);
  await page.goto(ASKED_TWICE);
  await vote(page, 'good-service', 'good');
  await expect(page.locator('.shift')).toHaveCount(0);
  const ballot = await vote(page, 'good-service-again', 'rescue');
  const shift = ballot.locator('.shift');
  await expect(shift).toContainText('You at first: Yes: somebody listened, and something happened');
  await expect(shift).toContainText('You now: No: it was the rescue of a service that had failed');
  await expect(shift.getByRole('img', { name: 'Before and after' })).toBeVisible();
  await expect(shift.getByRole('row').nth(1)).toHaveText(/^1\. Yes: .*50% · 10\s*30% · 3$/);
  await expect(shift.getByRole('row').nth(2)).toHaveText(/^2\. No: .*25% · 5\s*50% · 5$/);
  await expect(shift).toContainText(
    'These need not be the same readers: 20\u00a0readers at first, 10\u00a0readers now.',
  );
  await expect(shift.locator('svg .own')).toHaveCount(2);
  await page.reload();
  await expect(shift.locator('svg')).toBeVisible();
});

test('who did not answer the first time is not told how others did', async ({ page }) => {
  await fakePolls(page, OTHERS);
  await page.goto(ASKED_TWICE);
  const ballot = await vote(page, 'good-service-again', 'rescue');
  await expect(ballot.getByRole('status')).toContainText('10\u00a0readers');
  await expect(page.locator('.shift')).toHaveCount(0);
  await expect(page.locator('#good-service .share')).toHaveCount(0);
});

test('with few votes the own answers stand beside each other, without a chart', async ({ page }) => {
  await fakePolls(page, { 'good-service': OTHERS['good-service'] });
  await page.goto(ASKED_TWICE);
  await vote(page, 'good-service', 'good');
  const ballot = await vote(page, 'good-service-again', 'good');
  await expect(ballot.locator('.shift')).toContainText('You now: Yes');
  await expect(ballot.locator('.shift svg')).toHaveCount(0);
});

test('labels of the chart do not cover each other', async ({ page }) => {
  await fakePolls(page, {
    'good-service': { good: 5, rescue: 5, favour: 5, unsure: 5 },
    'good-service-again': { good: 0, rescue: 0, favour: 0, unsure: 9 },
  });
  await page.goto(ASKED_TWICE);
  await vote(page, 'good-service', 'good');
  const ballot = await vote(page, 'good-service-again', 'unsure');
  await expect(ballot.locator('.shift svg text')).toHaveCount(8);
  const boxes = await ballot.locator('.shift svg').evaluate((chart) => {
    const frame = chart.getBoundingClientRect();
    return [...chart.querySelectorAll('text')].map((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      const inside =
        top >= frame.top - 1 && bottom <= frame.bottom + 1 && left >= frame.left && right <= frame.right;
      return { left, right, top, bottom, inside };
    });
  });
  expect(boxes.every(({ inside }) => inside)).toBe(true);
  for (const [at, one] of boxes.entries())
    for (const other of boxes.slice(at + 1))
      expect(
        one.right < other.left ||
          other.right < one.left ||
          one.bottom - 4 < other.top ||
          other.bottom - 4 < one.top,
      ).toBe(true);
});
