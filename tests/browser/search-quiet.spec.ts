import { expect, test } from '@playwright/test';

test('nothing of the index is loaded before the search is used, and only from here', async ({
  page,
  baseURL,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('./search/', { waitUntil: 'networkidle' });
  expect(asked.filter((address) => address.includes('/pagefind/'))).toEqual([]);
  await page.getByRole('searchbox').focus();
  await expect
    .poll(() => asked.filter((address) => address.includes('/pagefind/en/')).length)
    .toBeGreaterThan(3);
  await page.getByRole('searchbox').fill('discount');
  await expect(page.locator('.row').first()).toBeVisible();
  expect(asked.filter((address) => !address.startsWith(baseURL ?? ''))).toEqual([]);
  expect(asked.filter((address) => address.includes('/pagefind/es/'))).toEqual([]);
});

test('the pages that search break no policy and say nothing in the console', async ({ page }) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  for (const path of ['./search/?q=discount', './es/search/?q=descuento']) {
    const response = await page.goto(path);
    expect(response?.headers()['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(response?.headers()['content-security-policy']).not.toContain(',');
    await expect(page.locator('.row').first()).toBeVisible();
  }
  expect(said).toEqual([]);
});

test('other pages may not run WebAssembly', async ({ page }) => {
  const response = await page.goto('./cases/');
  expect(response?.headers()['content-security-policy']).not.toContain('wasm');
  const run = await page.evaluate(() =>
    WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
      () => 'ran',
      () => 'refused',
    ),
  );
  expect(run).toBe('refused');
});
