import { expect, test } from '@playwright/test';
import { allPages } from './pages.ts';

test('no page breaks its own policy, fails in the console, or asks another host for anything', async ({
  page,
  request,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const { host } = new URL(baseURL ?? '');
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${page.url()} ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`${page.url()} ${error.message}`));
  page.on('request', (asked) => {
    if (new URL(asked.url()).host !== host) problems.push(`${page.url()} asks ${asked.url()}`);
  });
  for (const path of await allPages(request)) {
    await page.goto(path);
    const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
    await expect(policy).toHaveAttribute(
      'content',
      /default-src 'none'; script-src 'self'; style-src 'self'/,
    );
    // What is sent, not what is there: script may set a length, which the policy allows. JSON-LD is data.
    const sent = await (await request.get(path)).text();
    expect(sent, path).not.toMatch(
      /<style|<[a-z][^>]*\sstyle=|<script(?![^>]*\ssrc=|\stype="application\/ld\+json")/,
    );
  }
  expect(problems).toEqual([]);
});
