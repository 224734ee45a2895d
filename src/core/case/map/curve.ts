import { line, numbers } from './outlines.ts';

/** A place on a map: along it, in the direction of reading, and across it, from lane to lane. */
export interface Point {
  readonly along: number;
  readonly across: number;
}

/** A stretch of a curve: straight, or bent towards a corner that it does not touch. */
interface Stretch {
  readonly to: Point;
  readonly corner?: Point;
}

/** A curve from one point over others. */
export interface Curve {
  readonly start: Point;
  readonly stretches: readonly Stretch[];
}

/** Which way a map runs: down, beside a text, or lying, from left to right. */
export type Run = 'down' | 'lying';

/** Curves as SVG path data in whole numbers. */
export function pathOf(curves: readonly Curve[], run: Run): string {
  return curves.map((curve) => onePath(curve, run)).join('');
}

function onePath({ start, stretches }: Curve, run: Run): string {
  const place = ({ along, across }: Point): readonly [x: number, y: number] =>
    run === 'down' ? [across, along] : [along, across];
  const way = (from: Point, to: Point) => {
    const [fromX, fromY] = place(from);
    const [x, y] = place(to);
    return [x - fromX, y - fromY] as const;
  };
  let last = start;
  let path = `M${numbers(place(start))}`;
  for (const { to, corner } of stretches) {
    path += corner ? `q${numbers([...way(last, corner), ...way(last, to)])}` : line(...way(last, to));
    last = to;
  }
  return path;
}
