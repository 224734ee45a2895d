import { expect, test, type Page } from '@playwright/test';
import { CASE, sidewaysOverflow, openUnfolded } from './pages.ts';

/** What an older browser drops from a stylesheet, by what it does not know. */
const UNKNOWN: Readonly<Record<string, readonly string[]>> = {
  'cascade layers, so all of it': ['@layer'],
  subgrid: ['subgrid'],
  ':has()': [':has('],
  'ranges in media queries': ['<=', '>='],
  'mixed colours, subgrid, :has() and ranges': ['color-mix(', 'subgrid', ':has(', '<=', '>='],
};

for (const [what, unknown] of Object.entries(UNKNOWN)) {
  test(`where a browser does not know ${what}, a case is all there, in order, and nothing covers anything`, async ({
    page,
  }) => {
    await openUnfolded(page, CASE);
    expect(await page.evaluate(forget, unknown)).toBeGreaterThan(0);
    for (const part of ['.message', '.note', '.gap', '.event', '.ballot', '.case-end section']) {
      for (const one of await page.locator(part).all()) await expect(one).toBeVisible();
    }
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
    const tops = await page
      .locator('.step-head, .message, .gap, .event, .ballot, .lesson-notes')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect(await coveredLines(page)).toEqual([]);
  });
}

/**
 * Takes out of the page's stylesheets what a browser without some features would not read: whole rules for a selector
 * or condition, single declarations for a value.
 * @returns how much was taken out
 */
function forget(unknown: readonly string[]): number {
  const isUnknown = (text: string) => unknown.some((part) => text.includes(part));
  const strip = (rules: CSSStyleSheet | CSSGroupingRule): number => {
    let gone = 0;
    for (let index = rules.cssRules.length - 1; index >= 0; index -= 1) {
      const rule = rules.cssRules[index];
      const head = rule?.cssText.slice(0, rule.cssText.indexOf('{')) ?? '';
      if (isUnknown(head)) {
        rules.deleteRule(index);
        gone += 1;
      } else if (rule instanceof CSSStyleRule) {
        for (const name of [...rule.style]) {
          if (!isUnknown(rule.style.getPropertyValue(name))) continue;
          rule.style.removeProperty(name);
          gone += 1;
        }
      } else if (rule instanceof CSSGroupingRule) gone += strip(rule);
    }
    return gone;
  };
  return [...document.styleSheets].reduce((sum, sheet) => sum + strip(sheet), 0);
}

/** Lines of text that lie over lines of another block, as pairs of texts. */
const coveredLines = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const lines: { text: string; block: Element; rect: DOMRect }[] = [];
    const walker = document.createTreeWalker(
      document.querySelector('main') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const block = node.parentElement?.closest(
        'p, h1, h2, h3, li, dt, dd, th, td, pre, legend, label, summary',
      );
      const text = node.textContent?.trim() ?? '';
      if (
        !block ||
        text === '' ||
        !block.checkVisibility({ opacityProperty: true }) ||
        node.parentElement?.closest('svg, sup, .visually-hidden')
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) if (rect.width > 1) lines.push({ text, block, rect });
    }
    const overlap = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 3;
    return lines.flatMap((one, index) =>
      lines
        .slice(index + 1)
        .filter((other) => other.block !== one.block && overlap(one.rect, other.rect))
        .map((other) => `${one.text} | ${other.text}`),
    );
  });
