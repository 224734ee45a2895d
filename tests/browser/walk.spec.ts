import { expect, test } from '@playwright/test';
import { CASE, openUnfolded } from './pages.ts';

interface Stop {
  readonly name: string;
  readonly outlined: boolean;
  readonly inView: boolean;
  readonly after: boolean;
}

test('the Tab key walks the whole case: every control once, in reading order, seen and shown', async ({
  page,
}) => {
  await openUnfolded(page, CASE);
  const expected = await page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, summary, [tabindex="0"]'),
    ];
    const groups = new Set<string>();
    return all.filter((element) => {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.matches(':disabled'))
        return false;
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      const group = `${element.name} ${element.closest('.ballot')?.id ?? ''}`;
      const first = !groups.has(group);
      groups.add(group);
      return first;
    }).length;
  });
  expect(expected).toBeGreaterThan(100);

  await page.evaluate(() => {
    Object.assign(window, { last: null });
  });
  const stops: Stop[] = [];
  for (let turn = 0; turn <= expected; turn += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate((): Stop | undefined => {
      const here = document.activeElement;
      if (!here || here === document.body) return undefined;
      const held = window as unknown as { last: Element | null };
      const box = here.getBoundingClientRect();
      const style = getComputedStyle(here);
      const after =
        !held.last || Boolean(held.last.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING);
      held.last = here;
      return {
        name: here.outerHTML.slice(0, 90),
        outlined: style.outlineStyle !== 'none' || here instanceof SVGElement,
        inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
        after,
      };
    });
    if (!stop) break;
    stops.push(stop);
  }
  expect(stops).toHaveLength(expected);
  for (const { name, ...state } of stops)
    expect(state, name).toEqual({ outlined: true, inView: true, after: true });
});
