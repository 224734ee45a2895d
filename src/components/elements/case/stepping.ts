import { addressed } from '../addressed.ts';
import { unfold } from '../poll/folding.ts';
import { hide, reveal } from './hidden.ts';

const PARAMETER = 'view';
const STEPS = 'steps';

/**
 * Reading one step at a time: the head of the case, each step, and its end stand alone. The address follows, and so do
 * the buttons of the browser; what is hidden can still be found with the browser's own search.
 */
export function offerSteps(root: HTMLElement): void {
  const toggle = root.querySelector<HTMLButtonElement>('.one-at-a-time');
  const bar = root.querySelector<HTMLElement>('.step-bar');
  const stops = [
    root.querySelector<HTMLElement>('.case-head'),
    ...root.querySelectorAll<HTMLElement>('.step'),
    root.querySelector<HTMLElement>('.case-end'),
  ].filter((stop) => stop !== null);
  if (!toggle || !bar) return;
  const [back, next] = [bar.querySelector('.step-back'), bar.querySelector('.step-next')];
  const progress = bar.querySelector('progress');
  const place = bar.querySelector<HTMLElement>('.step-place');
  let at = -1;

  const isOn = () => at >= 0;
  const stopAt = (hash: string) => {
    const target = addressed(hash);
    return target ? stops.findIndex((stop) => stop === target || stop.contains(target)) : -1;
  };
  const addressOf = (stop: number | undefined) => {
    const address = new URL(location.href);
    if (stop === undefined) address.searchParams.delete(PARAMETER);
    else {
      address.searchParams.set(PARAMETER, STEPS);
      address.hash = stops[stop]?.id ?? '';
    }
    return address.href;
  };

  function show(stop: number): void {
    at = stop;
    unfold(stops[at] ?? null);
    root.toggleAttribute('data-stepping', isOn());
    toggle?.setAttribute('aria-pressed', String(isOn()));
    if (bar) bar.hidden = !isOn();
    for (const [index, one] of stops.entries()) {
      if (isOn() ? index === at : !one.matches('[data-folded]')) reveal(one);
      else hide(one);
    }
    if (!isOn()) return;
    back?.toggleAttribute('disabled', at === 0);
    next?.toggleAttribute('disabled', at === stops.length - 1);
    if (progress) progress.value = at;
    if (place) place.textContent = titleOf(at)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  }

  const titleOf = (stop: number) => stops[stop]?.querySelector<HTMLElement>('h1, h2');

  function focusOn(stop: number): void {
    const title = titleOf(stop);
    title?.setAttribute('tabindex', '-1');
    title?.focus({ preventScroll: true });
    if (stop === 0) scrollTo(0, 0);
    else stops[stop]?.scrollIntoView({ block: 'start' });
  }

  function go(stop: number): void {
    if (stop < 0 || stop >= stops.length || stop === at) return;
    show(stop);
    history.pushState(null, '', addressOf(stop));
    focusOn(stop);
  }

  function turnOn(): void {
    const reached = stops.findLastIndex((stop) => stop.getBoundingClientRect().top < innerHeight / 2);
    const named = location.hash === '' ? -1 : stopAt(location.hash);
    const start = Math.max(named, reached, 0);
    show(start);
    history.pushState(null, '', addressOf(start));
    focusOn(start);
  }

  function turnOff(): void {
    const left = at;
    show(-1);
    history.pushState(null, '', addressOf(undefined));
    focusOn(left);
  }

  function follow(comes = true): void {
    const on = new URL(location.href).searchParams.get(PARAMETER) === STEPS;
    const stop = location.hash === '' ? 0 : stopAt(location.hash);
    show(on ? Math.max(stop, 0) : -1);
    if (!on) return;
    if (comes) focusOn(at);
    if (stop > 0) addressed()?.scrollIntoView();
  }

  toggle.addEventListener('click', () => (isOn() ? turnOff() : turnOn()));
  bar.querySelector('.step-all')?.addEventListener('click', turnOff);
  back?.addEventListener('click', () => go(at - 1));
  next?.addEventListener('click', () => go(at + 1));
  addEventListener('popstate', () => follow());
  root.addEventListener('beforematch', ({ target }) => {
    const found = stops.indexOf(target as HTMLElement);
    if (!isOn() || found < 0) return;
    show(found);
    history.replaceState(null, '', addressOf(found));
  });
  document.addEventListener('keydown', (event) => {
    if (!isOn() || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    const step = wayOf(event);
    if (step === 0) return;
    event.preventDefault();
    go(at + step);
  });
  follow(false);
}

/** The way a key leads: on, back, or nowhere where the key means something to what has the focus. */
function wayOf({ key, target }: KeyboardEvent): number {
  const owner = target instanceof Element ? target : document.body;
  if (owner.closest('input, textarea, select, [contenteditable]')) return 0;
  const arrows = owner.closest('pre, .table-scroll') === null;
  if (key === 'j' || (arrows && key === 'ArrowRight')) return 1;
  if (key === 'k' || (arrows && key === 'ArrowLeft')) return -1;
  return 0;
}
