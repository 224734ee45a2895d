import type { PollResult } from '../../../core/poll/result.ts';
import type { BallotWords } from '../../poll/ballot-words.ts';
import { number, percent, readersOf, votesFor } from './figures.ts';
import { make } from './make.ts';

/** A poll asked twice: how all readers and this one answered at first, and now. */
export interface Shift {
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly own: readonly [before: readonly string[], after: readonly string[]];
  /** Undefined where the figures are not known. */
  readonly results: readonly [before: PollResult | undefined, after: PollResult | undefined];
}

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, LINE] = [320, 190, 64, 256, 14, 16] as const;

/** What the reader answered before and after and, where both are counted, a slope chart with its numbers in a table. */
export function drawShift(words: BallotWords, { options, own, results }: Shift): HTMLElement {
  const names = (ids: readonly string[]) =>
    options.flatMap(({ id, label }) => (ids.includes(id) ? [label] : [])).join('; ');
  const figure = make('figure', 'shift', make('figcaption', '', words.shift));
  for (const [at, when] of [words.youFirst, words.youNow].entries())
    figure.append(make('p', '', `${when} `, make('b', '', names(own[at] ?? []))));

  const [first, now] = results;
  if (first?.state !== 'counted' || now?.state !== 'counted') return figure;
  const rows = options.map(({ id, label }) => ({
    label,
    shares: [votesFor(first, id) / first.voters, votesFor(now, id) / now.voters] as const,
    votes: [votesFor(first, id), votesFor(now, id)] as const,
    own: own.map((ids) => ids.includes(id)),
  }));
  const body = make('tbody');
  for (const [at, { label, shares, votes }] of rows.entries()) {
    const name = make('th', '', `${number(at + 1)}. ${label}`);
    name.scope = 'row';
    body.append(
      make(
        'tr',
        '',
        name,
        ...shares.map((share, i) => make('td', '', `${percent(share, 1)} · ${number(votes[i] ?? 0)}`)),
      ),
    );
  }
  const heads = ['', words.first, words.now].map((text) => make(text === '' ? 'td' : 'th', '', text));
  const crowds = words.crowds
    .replace('{first}', readersOf(words, first.voters))
    .replace('{now}', readersOf(words, now.voters));
  figure.append(
    chartOf(words.shift, rows),
    make('table', '', make('thead', '', make('tr', '', ...heads)), body),
    make('p', 'hint', crowds),
  );
  return figure;
}

interface Row {
  readonly shares: readonly [number, number];
  readonly own: readonly boolean[];
}

function chartOf(name: string, rows: readonly Row[]): SVGSVGElement {
  const chart = draw('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': name });
  const most = Math.max(...rows.flatMap(({ shares }) => shares));
  const height = (share: number) => HEIGHT - TOP - (share / most) * (HEIGHT - 2 * TOP);
  for (const x of [LEFT, RIGHT])
    chart.append(draw('path', { d: `M${x} ${TOP / 2}V${HEIGHT - TOP / 2}`, class: 'axis' }));
  for (const { shares, own } of rows) {
    const [from, to] = [height(shares[0]), height(shares[1])];
    chart.append(draw('path', { d: `M${LEFT} ${from}L${RIGHT} ${to}` }));
    for (const [at, [x, y]] of (
      [
        [LEFT, from],
        [RIGHT, to],
      ] as const
    ).entries())
      chart.append(draw('circle', { cx: x, cy: y, r: own[at] ? 6 : 3, class: own[at] ? 'own' : '' }));
  }
  for (const at of [0, 1] as const) {
    for (const [row, y] of apart(rows.map(({ shares }) => height(shares[at]))).entries()) {
      const share = percent(rows[row]?.shares[at] ?? 0, 1);
      const label = at === 0 ? `${number(row + 1)}.  ${share}` : `${share}  ${number(row + 1)}.`;
      const place = at === 0 ? { x: LEFT - 10, 'text-anchor': 'end' } : { x: RIGHT + 10 };
      const text = draw('text', { ...place, y: y + 4 });
      text.textContent = label;
      chart.append(text);
    }
  }
  return chart;
}

/** Moves heights apart, so that labels at them do not cover each other; none leaves the chart at its foot. */
function apart(heights: readonly number[]): number[] {
  const order = heights.map((_, at) => at).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const moved = [...heights];
  let least = 0;
  for (const [rank, at] of order.entries()) {
    const room = HEIGHT - 10 - (order.length - 1 - rank) * LINE;
    moved[at] = Math.min(Math.max(heights[at] ?? 0, least), room);
    least = (moved[at] ?? 0) + LINE;
  }
  return moved;
}

function draw<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}
