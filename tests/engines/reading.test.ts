import { expect, test } from 'vitest';
import type { Tab } from './engine.ts';
import { inEachEngine } from './in-each.ts';
import { CASE, LONG } from './paths.ts';

const isSeen = (tab: Tab, selector: string) =>
  tab.run(
    (wanted) => document.querySelector(wanted)?.checkVisibility({ contentVisibilityAuto: true }) ?? false,
    selector,
  );

/** A page is asked again until it has done what it does by itself. */
const soon = { timeout: 20_000 };

const textOf = (tab: Tab, selector: string) =>
  tab.run((wanted) => document.querySelector(wanted)?.textContent.replace(/\s+/g, ' ').trim(), selector);

inEachEngine((tab) => {
  test('a vote is sent, counted and remembered', async () => {
    await tab().visit(CASE);
    await expect.poll(() => isSeen(tab(), '#step-in .ballot-foot button'), soon).toBe(true);
    await tab().click('label[for="cb-step-in-stay-out"]');
    expect(await isSeen(tab(), '#step-in [data-own]')).toBe(false);
    await tab().click('#step-in .ballot-foot button');
    await expect.poll(() => textOf(tab(), '#step-in [data-own] .share'), soon).toMatch(/your vote/);
    await tab().visit(CASE);
    await expect.poll(() => textOf(tab(), '#step-in [data-own] .share'), soon).toMatch(/your vote/);
  });

  test('what answers a prediction is folded until the reader goes on', async () => {
    await tab().visit(CASE);
    await expect.poll(() => isSeen(tab(), '#nudge .fold button'), soon).toBe(true);
    expect(await isSeen(tab(), '#cb-title-dark-road')).toBe(false);
    await tab().click('#nudge .fold button');
    expect(await isSeen(tab(), '#cb-title-dark-road')).toBe(true);
    await tab().visit(CASE);
    await expect.poll(() => isSeen(tab(), '#nudge .fold button'), soon).toBe(false);
    expect(await isSeen(tab(), '#cb-title-dark-road')).toBe(true);
  });

  test('one step at a time: a step stands alone, and what is hidden takes no room', async () => {
    await tab().visit(LONG);
    await tab().click('.one-at-a-time');
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft'] as const) await tab().press(key);
    const shown = await tab().run(() => ({
      address: location.search + location.hash,
      steps: [...document.querySelectorAll('.step:not([hidden])')].map(({ id }) => id),
      height: document.querySelector('.step:not([hidden])')?.getBoundingClientRect().height,
      all: document.querySelector('.steps')?.getBoundingClientRect().height,
      hidden: [...document.querySelectorAll('[hidden]')].map((part) => part.getBoundingClientRect().height),
    }));
    expect(shown.steps).toEqual(['the-letter']);
    expect(shown.address).toBe('?view=steps#the-letter');
    expect(shown.all).toBeCloseTo(shown.height ?? 0, 0);
    expect(new Set(shown.hidden)).toEqual(new Set([0]));
    await tab().click('.step-all');
    expect(await tab().run(() => document.querySelectorAll('.step[hidden]').length)).toBe(0);
  });

  test('a number at a mark leads to its note, and the number of the note back', async () => {
    await tab().visit(CASE);
    await tab().click('#why-here + .note-signs .note-sign');
    expect(await tab().run(() => location.hash)).toBe('#cb-note-1');
    await tab().click('#cb-note-1 .note-number');
    expect(await tab().run(() => location.hash)).toBe('#why-here');
  });

  test('search finds words, and a result leads to their place', async () => {
    await tab().visit('./search/');
    await tab().type('input[type=search]', 'discount');
    const result = 'a[href*="two-carriers-one-customer"][href*="#discount"]';
    await expect.poll(() => isSeen(tab(), result), soon).toBe(true);
    expect(await tab().run(() => location.search)).toBe('?q=discount');
    await tab().click(result);
    await expect.poll(() => tab().run(() => location.hash), soon).toMatch(/^#discount/);
    expect(await isSeen(tab(), '#discount')).toBe(true);
  });

  test('a list is filtered in place', async () => {
    await tab().visit('./cases/');
    const rows = () =>
      tab().run(() => [...document.querySelectorAll('.row')].filter((row) => row.checkVisibility()).length);
    const all = await rows();
    await expect.poll(() => isSeen(tab(), '.facet-values [data-value="twitter"]'), soon).toBe(true);
    await tab().click('.facet-values [data-value="twitter"]');
    await expect.poll(rows, soon).toBeLessThan(all);
    expect(await rows()).toBeGreaterThan(0);
  });
});
