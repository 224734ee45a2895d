import { expect, test } from '@playwright/test';
import { fakePolls } from './fake-polls.ts';
import { CASE } from './pages.ts';

const OTHERS = { 'step-in': { 'as-legere': 2, 'to-customer': 20, 'behind-team': 10, 'stay-out': 7 } };

for (const locks of ['refused', 'missing'] as const)
  test(`where the browser keeps nothing and locks are ${locks}, votes are sent, as one reader's`, async ({
    page,
  }) => {
    const fake = await fakePolls(page, OTHERS);
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.addInitScript((given) => {
      const refuse = () => {
        throw new DOMException('Access is denied', 'SecurityError');
      };
      Object.defineProperty(window, 'localStorage', { get: refuse });
      const none = { request: () => Promise.reject(new DOMException('Access is denied', 'SecurityError')) };
      Object.defineProperty(navigator, 'locks', { value: given === 'refused' ? none : undefined });
    }, locks);
    await page.goto(CASE);
    const ballot = page.locator('#step-in');
    await ballot.getByLabel('No, the team has it in hand').check();
    await ballot.getByRole('button', { name: 'Vote' }).click();
    await expect(ballot.locator('[data-own] .share')).toHaveText('20% · 8 · your vote');
    await ballot.getByLabel('Yes, to the customer').check();
    await ballot.getByRole('button', { name: 'Change my vote' }).click();
    await expect(ballot.locator('[data-own] .share')).toHaveText('53% · 21 · your vote');
    expect(new Set(fake.asked.map(({ key }) => key)).size).toBe(1);
    expect(errors).toEqual([]);
  });
