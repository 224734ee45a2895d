import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { CASE, openUnfolded, SPANISH } from './pages.ts';

const LONG = './cases/thank-you-for-your-honesty/';
const NAME = 'Copy a link to these words';
const button = (page: Page) => page.getByRole('button', { name: NAME });
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

/** Selects from one phrase to another, each of which stands in one text node of an element. */
async function select(page: Page, selector: string, from: string, to = from): Promise<void> {
  await page.locator(selector).evaluate(
    (element, ends) => {
      const placeOf = (phrase: string) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = (node.nodeValue ?? '').indexOf(phrase);
          if (at !== -1) return { node, at };
        }
        throw new Error(`"${phrase}" does not stand there.`);
      };
      const [first, last] = [placeOf(ends.from), placeOf(ends.to)];
      getSelection()?.setBaseAndExtent(first.node, first.at, last.node, last.at + ends.to.length);
    },
    { from, to },
  );
}

test('until its styles are there the button does not stand in the text', async ({ page }) => {
  await openUnfolded(page, CASE);
  const held = Promise.withResolvers<undefined>();
  await page.route(/passage-link.*\.css$/, async (route) => {
    await held.promise;
    await route.continue();
  });
  const message = page.locator('#jay-3');
  await message.scrollIntoViewIfNeeded();
  const before = await message.boundingBox();
  const asked = page.waitForRequest(/passage-link.*\.css$/);
  await select(page, '#jay-3 .said', 'a discount');
  await asked;
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  await expect(button(page)).toHaveCount(0);
  held.resolve(undefined);
  await expect(button(page)).toBeVisible();
  expect(await message.boundingBox()).toEqual(before);
});

test('selected words get a button that copies their address, and nothing moves', async ({ page }) => {
  await openUnfolded(page, CASE);
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('passage-link')) fetched.push(request.url());
  });
  const message = page.locator('#jay-3');
  await message.scrollIntoViewIfNeeded();
  const before = await message.boundingBox();
  expect(fetched).toEqual([]);
  await message.getByText('If you give me a discount').dblclick({ position: { x: 60, y: 10 } });
  await expect(button(page)).toBeVisible();
  expect(await message.boundingBox()).toEqual(before);
  expect(fetched.length).toBeGreaterThan(0);
  await select(page, '#jay-3 .said', 'a discount');
  await button(page).click();
  await expect(page.getByRole('status').filter({ hasText: 'Address copied' })).toHaveCount(1);
  expect(await copied(page)).toMatch(
    /\/cases\/two-carriers-one-customer\/r1\/#jay-3:~:text=If%20you%20give%20me-,a%20discount,-I%20could%20stay$/,
  );
});

for (const [what, path, message, from, to] of [
  ['words', CASE, 'jay-3', 'a discount', 'a discount'],
  ['words with a note', CASE, 'lisa-1', 'the ', 'old-school carriers'],
  ['words that end in a note', CASE, 'jay-3', 'I could', 'stay'],
  ['words around a note', CASE, 'jay-3', 'a discount', '...'],
  ['half a word', CASE, 'lisa-1', 'lternat', 'ive'],
  ['all that is said', CASE, 'att-1', 'Hold', 'Nobody.'],
] as const)
  test(`the address of ${what} leads to the message, and a browser finds the words by it`, async ({
    page,
    context,
  }) => {
    await openUnfolded(page, path);
    await select(page, `#${message} .said`, from, to);
    await button(page).click();
    const address = await copied(page);
    expect(address).toContain(`${path.slice(1)}r1/#${message}:~:text=`);
    const byWords = await context.newPage();
    await byWords.goto(address.replace(`#${message}:`, '#:'));
    await expect(byWords.locator(`#${message} .said`)).toBeInViewport();
    expect(await byWords.evaluate(() => scrollY)).toBeGreaterThan(0);
    await byWords.goto('about:blank');
    await byWords.goto(address.replace(/:~:.*/, ':~:text=not%20said%20by%20anybody'));
    await expect(byWords.locator(`#${message}`)).toBeInViewport();
  });

test('an edition in another language, and a page of a revision, are named at the same revision', async ({
  page,
}) => {
  for (const [path, words] of [
    [SPANISH, 'una rebaja'],
    [`${CASE}r1/`, 'a discount'],
  ] as const) {
    await openUnfolded(page, path);
    await select(page, '#jay-3 .said', words);
    await button(page)
      .or(page.getByRole('button', { name: 'enlace a estas palabras' }))
      .click();
    const revision = path.slice(1).replace(/(?:r1\/)?$/, 'r1/');
    expect(await copied(page)).toContain(`${revision}#jay-3:~:text=`);
  }
});

test('words in two paragraphs are named by how they begin and end', async ({ page, context }) => {
  await openUnfolded(page, LONG);
  const message = page.locator('.message', { has: page.locator('.said p + p') }).first();
  const id = (await message.getAttribute('id')) ?? '';
  await message
    .locator('.said')
    .first()
    .evaluate((said) => {
      const [first, second] = [...said.querySelectorAll('p')];
      if (first && second) getSelection()?.setBaseAndExtent(first, 0, second, second.childNodes.length);
    });
  await button(page).click();
  const address = await copied(page);
  const byWords = await context.newPage();
  await byWords.goto(address.replace(`#${id}:`, '#:'));
  await expect(byWords.locator(`[id="${id}"] .said p`).first()).toBeInViewport();
  expect(await byWords.evaluate(() => scrollY)).toBeGreaterThan(0);
});

test('the button is reached with the Tab key, and Escape takes it away and leaves the selection', async ({
  page,
}) => {
  await openUnfolded(page, CASE);
  await page
    .locator('#jay-3 .said')
    .getByText('If you give me')
    .dblclick({ position: { x: 60, y: 10 } });
  await expect(button(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(button(page)).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await copied(page)).toContain('#jay-3:~:text=');
  await page.keyboard.press('Escape');
  await expect(button(page)).toHaveCount(0);
  expect(await page.evaluate(() => String(getSelection()).trim())).toBe('give');
});

test('it goes with the selection, and comes for nothing but words of one message', async ({ page }) => {
  await openUnfolded(page, CASE);
  await select(page, '#jay-3 .said', 'a discount');
  await expect(button(page)).toBeVisible();
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await expect(button(page)).toHaveCount(0);
  await select(page, '#jay-3 .said', 'a discount');
  await expect(button(page)).toBeVisible();
  await select(page, '#cb-note-1 .prose', 'Nothing had broken');
  await expect(button(page)).toHaveCount(0);
  await select(page, '#jay-3 .said', 'a discount');
  await expect(button(page)).toBeVisible();
  await select(page, '#jay-3', 'a discount', 'El Confidencial');
  await expect(button(page)).toHaveCount(0);
});

test('it lies within the screen; on a phone it is a bar at the lower edge', async ({ page }, { project }) => {
  await openUnfolded(page, CASE);
  await select(page, '#att-1 .said', 'Hold', 'Nobody.');
  await page.locator('#att-1 .said').scrollIntoViewIfNeeded();
  await expect(button(page)).toBeInViewport({ ratio: 1 });
  const box = await button(page).boundingBox();
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  if (project.name === 'phone') {
    expect(box).toMatchObject({ x: 0, width });
    expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(height);
  } else {
    const words = await page.locator('#att-1 .said').boundingBox();
    expect(Math.abs((box?.y ?? 0) - (words?.y ?? 0) - (words?.height ?? 0))).toBeLessThan(12);
  }
  const { violations } = await new AxeBuilder({ page }).include('#att-1').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});
