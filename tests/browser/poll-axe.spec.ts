import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { fakePolls, unreachable } from './fake-polls.ts';
import { CASE, sidewaysOverflow } from './pages.ts';

const ASKED_TWICE = './cases/mail-to-the-top/';
const OTHERS = {
  'att-answer': { terms: 3, private: 6, warning: 12, silence: 2 },
  'what-is-missing': { 'att-warning': 2, 'customer-promise': 1, 'answer-to-need': 4, 'stranger-advice': 1 },
  'good-service': { good: 9, rescue: 5, favour: 4, unsure: 1 },
  'good-service-again': { good: 3, rescue: 4, favour: 1, unsure: 1 },
};

async function vote(page: Page, polls: readonly string[], sign = '[data-own] .share') {
  for (const poll of polls) {
    const ballot = page.locator(`#${poll}`);
    await ballot.locator('input').first().check();
    await ballot.getByRole('button', { name: 'Vote' }).click();
    await expect(ballot.locator(sign)).toBeVisible();
  }
}

const pages = [
  [CASE, ['att-answer', 'what-is-missing', 'step-in']],
  [ASKED_TWICE, ['good-service', 'good-service-again']],
] as const;

for (const [path, polls] of pages)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing after voting in ${colorScheme} colours: ${path}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await fakePolls(page, OTHERS);
      await page.goto(path);
      await vote(page, polls);
      await expect(page.locator(`#${polls[0]} [data-own] .share`)).toContainText('%');
      const { violations } = await new AxeBuilder({ page }).include('.ballot').include('.forget').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    });

test('axe finds nothing while a vote waits', async ({ page }) => {
  const fake = await fakePolls(page);
  fake.instead = unreachable;
  await page.goto(CASE);
  await vote(page, ['step-in'], '.count:has-text("kept on this device")');
  const { violations } = await new AxeBuilder({ page }).include('.ballot').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
});

test('on 320 pixels a result fits', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await fakePolls(page, OTHERS);
  await page.goto(ASKED_TWICE);
  await vote(page, ['good-service', 'good-service-again']);
  await expect(page.locator('.shift svg')).toBeVisible();
  expect(await sidewaysOverflow(page)).toBe(0);
  const cut = await page
    .locator('.ballot *')
    .evaluateAll((all) =>
      all
        .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1)
        .map((one) => one.outerHTML.slice(0, 80)),
    );
  expect(cut).toEqual([]);
});

test('in forced colours bars and the own vote can be told from the paper', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await fakePolls(page, OTHERS);
  await page.goto(CASE);
  await vote(page, ['att-answer']);
  await expect(page.locator('#att-answer .share').first()).toContainText('%');
  const [bar, paper] = await page
    .locator('#att-answer .bar')
    .first()
    .evaluate((one) => [
      getComputedStyle(one, '::before').borderBlockEndColor,
      getComputedStyle(document.body).backgroundColor,
    ]);
  expect(bar).not.toBe(paper);
  await expect(page.locator('#att-answer [data-own]')).toContainText('your vote');
});
