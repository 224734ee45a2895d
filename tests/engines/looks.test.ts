import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inEachEngine } from './in-each.ts';
import { CASE, LONG, pages, WITH_PICTURE } from './paths.ts';
import { printedLines } from './printed.ts';

/** What only makes a page finer, where an engine reads it. */
const FINER = ['text-size-adjust', 'hanging-punctuation', 'text-wrap'];

/** All that the styles of the site declare, apart from what stands in rules of another kind. */
function declarations(): [property: string, value: string][] {
  const folder = join(import.meta.dirname, '../../dist/_astro');
  const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'));
  const all = sheets.flatMap((name) => {
    const rules = readFileSync(join(folder, name), 'utf8').replace(
      /@(?:font-face|page)\s*\{(?:[^{}]|\{[^{}]*\})*\}/g,
      '',
    );
    return [...rules.matchAll(/[{;]\s*(?<property>[a-z-]+):(?<value>[^{};]+)(?=[;}])/g)];
  });
  const declared = new Map(all.map(({ groups }) => [`${groups?.['property']}:${groups?.['value']}`, groups]));
  return [...declared.values()].map((groups) => [groups?.['property'] ?? '', groups?.['value'] ?? '']);
}

inEachEngine((tab, name) => {
  test('every page has its pictures in their shapes and stays within the screen, from wide to narrow', async () => {
    for (const page of pages) {
      await tab().visit(page);
      expect(await tab().run(() => document.querySelector('h1')?.textContent ?? ''), page).not.toBe('');
      for (const width of [1440, 800, 390]) {
        await tab().resize(width, 900);
        const { over, odd } = await tab().run(() => {
          const shapeOf = (picture: Element) => {
            const [, , wide, high] = (picture.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
            return wide && high ? wide / high : undefined;
          };
          const pictures = [...document.querySelectorAll('svg, img')].filter((one) => one.checkVisibility());
          return {
            over: document.documentElement.scrollWidth - innerWidth,
            odd: pictures.flatMap((picture) => {
              const style = getComputedStyle(picture);
              const { width: whole, height } = picture.getBoundingClientRect();
              const wide = whole - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
              const shape = shapeOf(picture) ?? wide / height;
              const fits = wide > 4 && height > 4 && Math.abs(wide / height / shape - 1) < 0.05;
              return fits ? [] : [`${picture.getAttribute('class') ?? 'img'}: ${wide} by ${height}`];
            }),
          };
        });
        expect(odd, `${page} at ${String(width)}`).toEqual([]);
        expect(over, `${page} at ${String(width)}`).toBeLessThan(1);
      }
    }
  });

  test('the small map in a list is as wide as it is meant to be, and photographs load', async () => {
    await tab().visit('./cases/');
    for (const width of [1440, 800, 390]) {
      await tab().resize(width, 900);
      const widths = await tab().run(() =>
        [...document.querySelectorAll('.row .small-map')].map((map) => {
          const style = getComputedStyle(map);
          const whole = map.getBoundingClientRect().width;
          return Math.round(whole - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight));
        }),
      );
      expect(widths.length).toBeGreaterThan(2);
      expect(new Set(widths), String(width)).toEqual(new Set([192]));
    }
    await tab().visit(WITH_PICTURE);
    await tab().run(() => {
      for (const picture of document.images) picture.loading = 'eager';
    });
    const loaded = () => tab().run(() => [...document.images].map(({ naturalWidth }) => naturalWidth > 0));
    await expect.poll(loaded, { timeout: 20_000 }).toEqual([true]);
  });

  test('nothing in the styles is written in a form that is not read here, and links are underlined', async () => {
    await tab().visit(CASE);
    const unread = await tab().run(
      (declared, finer) =>
        declared.filter(([property, value]) => {
          const named = property.replace(/^-(?:webkit|moz)-/, '');
          const read = [named, `-webkit-${named}`].some((name) => CSS.supports(name, value));
          return !read && !finer.includes(named) && !value.includes('var(');
        }),
      declarations(),
      FINER,
    );
    expect(unread).toEqual([]);
    const lines = await tab().run(() =>
      ['.said a, .evidence a', '.one-at-a-time', '.case-end a', 'mark'].map((selector) => {
        const part = document.querySelector(selector);
        return part ? getComputedStyle(part).textDecorationLine : `no ${selector}`;
      }),
    );
    expect(lines).toEqual(['underline', 'underline', 'underline', 'underline']);
  });

  // The driver of WebKit does not print.
  test.for(name === 'firefox' ? [CASE, LONG, WITH_PICTURE] : [])(
    'on paper, no heading and no name of %s stands without words at the foot of a page',
    async (path) => {
      await tab().visit(path);
      const heads = await tab().run(() =>
        [...document.querySelectorAll('.step-head, .turn, .note-head, .end-part > h2')].map((head) =>
          [...head.querySelectorAll('.visually-hidden, .step-number, svg, .anchor, .quote')]
            .reduce((text, { textContent }) => text.replace(textContent, ''), head.textContent)
            .replace(/\s/g, ''),
        ),
      );
      expect(heads.length).toBeGreaterThan(10);
      const pages = await printedLines((await tab().print?.()) ?? new Uint8Array());
      expect(pages.length).toBeGreaterThan(2);
      for (const lines of pages.slice(0, -1)) {
        const last = (lines.at(-1) ?? '').replace(/[\s·\]]/g, '');
        expect(last.length).toBeGreaterThan(0);
        expect(heads.filter((head) => head.endsWith(last))).toEqual([]);
      }
    },
  );
});
