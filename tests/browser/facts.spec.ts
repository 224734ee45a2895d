import { expect, test } from '@playwright/test';

const CHAT = './cases/the-tofu-that-came-twice/';

test('what is known of a message stands on one line wherever one line can hold it', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(CHAT);
  const turns = await page.locator('.message .turn').evaluateAll((all) =>
    all.map((turn) => {
      const facts = [...turn.querySelectorAll('.turn-facts > span')].map((fact) =>
        fact.getBoundingClientRect(),
      );
      return {
        fits: facts.reduce((sum, { width }) => sum + width + 16, 0) < turn.clientWidth,
        lines: new Set(facts.map(({ top }) => Math.round(top))).size,
      };
    }),
  );
  const fitting = turns.filter(({ fits }) => fits);
  expect(fitting.length).toBeGreaterThan(5);
  for (const { lines } of fitting) expect(lines).toBe(1);
});

test('the dot before a fact stands in the gap between two, and at the start of a line is cut off', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(CHAT);
  const facts = await page.locator('.message .turn-facts > span').evaluateAll((all) =>
    all.map((fact) => {
      const { left, top } = fact.getBoundingClientRect();
      const before = fact.previousElementSibling?.getBoundingClientRect();
      const { content, marginInlineStart } = getComputedStyle(fact, '::before');
      return {
        content,
        dot: left + Number.parseFloat(marginInlineStart),
        /** The end of the fact before on the same line. */
        after: before?.top === top ? before.right : undefined,
        cut: fact.parentElement?.getBoundingClientRect().left ?? 0,
      };
    }),
  );
  expect(new Set(facts.map(({ content }) => content))).toEqual(new Set(['"·"']));
  expect(new Set(facts.map(({ after }) => after === undefined)).size).toBe(2);
  for (const { dot, after, cut } of facts) {
    if (after === undefined) expect(dot + 3).toBeLessThan(cut);
    else expect(dot).toBeGreaterThan(after);
  }
  await expect(page.locator('.turn-facts').first()).toHaveCSS('overflow-x', 'clip');
});

test('the number of a note on a whole block stands off from the words before it, raised as other signs are', async ({
  page,
}) => {
  await page.goto('./cases/mail-to-the-top/');
  const label = page.locator('#letter-words .label');
  expect(await label.innerText()).toMatch(/^Lost\s/);
  const drawn = await label
    .locator('.note-sign')
    .evaluate((sign) => getComputedStyle(sign, '::before').content);
  expect(drawn).toBe('"1"');
  const middle = (box: { y: number; height: number } | null) => (box?.y ?? 0) + (box?.height ?? 0) / 2;
  const sign = middle(await label.locator('.note-sign').boundingBox());
  expect(sign).toBeLessThan(middle(await label.boundingBox()) - 2);
});
