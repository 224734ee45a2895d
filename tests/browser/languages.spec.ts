import { expect, test } from '@playwright/test';

test('the choice of language leads to the same page and back', async ({ page }) => {
  for (const path of ['./', './lessons/', './lessons/say-what-it-costs/', './about/']) {
    await page.goto(path);
    const address = page.url();
    await page.getByRole('list', { name: 'This page in other languages' }).getByRole('link').first().click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    await page.getByRole('link', { name: 'English', exact: true }).click();
    await expect(page).toHaveURL(address);
  }
});

test('a reader of Spanish stays among Spanish pages, and is told which are not', async ({ page }) => {
  await page.goto('./es/');
  await page.getByRole('navigation', { name: 'Secciones' }).getByRole('link', { name: 'Lecciones' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lecciones');
  await page.locator('.lesson-claim a').first().click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('link', { name: 'Guía (inglés)' })).toHaveAttribute('hreflang', 'en');
});

test('topics have their names in the language of the page, and lists say what is in another', async ({
  page,
}) => {
  await page.goto('./es/topics/escalation/');
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('Escalada');
  await expect(title).not.toHaveAttribute('lang');
  const listed = page.locator('.row', { has: page.getByRole('link', { name: 'Mail to the top' }) });
  await expect(listed.locator('.case-meta')).toContainText('en inglés');
  await page.goto('./topics/escalation/');
  await expect(title).toHaveText('Escalation');
});

test('the numbers beside the bar of a lesson lead to its passages', async ({ page }) => {
  await page.goto('./lessons/say-what-it-costs/');
  await page.getByRole('link', { name: /passages challenge it$/ }).click();
  await expect(page.getByRole('heading', { name: 'Passages that challenge it' })).toBeInViewport();
});
