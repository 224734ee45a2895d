import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roomsByTime, scaleOf, timingOf } from '../../src/core/case/map/by-time.ts';
import type { Curve, Point } from '../../src/core/case/map/curve.ts';
import { conversationMap, smallMap, type MapLayout } from '../../src/core/case/map/index.ts';
import { partsOf } from '../../src/core/case/map/parts.ts';
import { reachOf, SMALL, tightSizes } from '../../src/core/case/map/sizes.ts';
import { layOutSmall } from '../../src/core/case/map/small.ts';
import type { Case } from '../../src/core/case/schema.ts';
import { conversations } from './arbitrary-conversation.ts';
import { runs } from './runs.ts';

/** Every layout of a case: beside its text by order and by time, and the small form. */
function layoutsOf(model: Case): MapLayout[] {
  const { order, time } = conversationMap(model);
  return [order, ...(time ? [time] : []), layOutSmall(partsOf(model), SMALL)];
}

const always = (name: string, holds: (layout: MapLayout, model: Case) => void) => {
  test(name, () => {
    fc.assert(
      fc.property(fc.oneof(conversations(true), conversations(false), conversations(true, 30)), (model) => {
        for (const layout of layoutsOf(model)) holds(layout, model);
      }),
      runs(150),
    );
  });
};

/** Points on a curve, close enough to each other that nothing fits between them. */
function pointsOn({ start, stretches }: Curve): Point[] {
  const points = [start];
  let from = start;
  for (const { to, corner } of stretches) {
    const middle = corner ?? { along: (from.along + to.along) / 2, across: (from.across + to.across) / 2 };
    for (let step = 1; step <= 40; step += 1) {
      const t = step / 40;
      const mix = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
      points.push({
        along: mix(from.along, middle.along, to.along),
        across: mix(from.across, middle.across, to.across),
      });
    }
    from = to;
  }
  return points;
}

const distance = (a: Point, b: Point) => Math.max(Math.abs(a.along - b.along), Math.abs(a.across - b.across));

always('every message has a shape, in the order of the case', ({ shapes }, model) => {
  const messages = model.steps.flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'message'));
  expect(shapes.map(({ id }) => id)).toEqual(messages.map((message) => 'id' in message && message.id));
  for (const [index, { along }] of shapes.slice(1).entries()) {
    expect(along).toBeGreaterThan(shapes[index]!.along);
  }
});

always('no two shapes touch', ({ shapes, sizes }) => {
  for (const [index, shape] of shapes.entries()) {
    for (const other of shapes.slice(index + 1)) {
      expect(distance(shape, other)).toBeGreaterThanOrEqual(2 * reachOf(sizes));
    }
  }
});

always('an arc leads from the message that is answered to its answer, and past all others', (layout) => {
  const { arcs, shapes, sizes } = layout;
  expect(arcs).toHaveLength(shapes.filter(({ answers }) => answers !== undefined).length);
  for (const { from, to, curve } of arcs) {
    expect(shapes[to]?.answers).toBe(from);
    const points = pointsOn(curve);
    expect(distance(points[0]!, shapes[from]!)).toBe(0);
    expect(distance(points.at(-1)!, shapes[to]!)).toBe(0);
    const others = shapes.filter((_, number) => number !== from && number !== to);
    const nearest = Math.min(
      ...points.flatMap((point) => others.map((shape) => distance(point, shape))),
      Infinity,
    );
    expect(nearest).toBeGreaterThan(reachOf(sizes) - 0.01);
  }
});

test('beside the text, ways from different messages never run in the same place', () => {
  fc.assert(
    fc.property(fc.oneof(conversations(false), conversations(true)), (model) => {
      const { order, time } = conversationMap(model);
      for (const { arcs } of [order, ...(time ? [time] : [])]) {
        const straight = arcs.flatMap(({ from, curve: { stretches } }) => {
          const [first, second] = stretches;
          return second
            ? [{ from, across: first!.to.across, start: first!.to.along, end: second.to.along }]
            : [];
        });
        for (const [index, one] of straight.entries())
          for (const other of straight.slice(index + 1)) {
            const meet = one.start < other.end && other.start < one.end;
            if (meet && one.from !== other.from)
              expect(Math.abs(one.across - other.across)).toBeGreaterThan(2);
          }
      }
    }),
    runs(1000),
  );
});

always(
  'bands tile the map, and everything stands in the band of its step',
  ({ bands, shapes, length, sizes }) => {
    expect(bands[0]?.from).toBe(sizes.head);
    expect(bands.at(-1)?.to).toBe(length);
    for (const [index, band] of bands.entries()) {
      expect(band.to).toBeGreaterThan(band.from);
      if (index > 0) expect(band.from).toBe(bands[index - 1]!.to);
    }
    for (const { step, along } of shapes) {
      expect(along).toBeGreaterThan(bands[step]!.from);
      expect(along).toBeLessThan(bands[step]!.to);
    }
  },
);

always('everything is inside the box', ({ shapes, arcs, gaps, events, breaks, length, sizes }) => {
  const reach = reachOf(sizes);
  for (const { along, across } of shapes) {
    expect(Math.min(along - reach, across - reach)).toBeGreaterThanOrEqual(0);
    expect(along + reach).toBeLessThanOrEqual(length);
    expect(across + reach).toBeLessThanOrEqual(sizes.width);
  }
  const toEdge = ({ along, across }: Point) => Math.min(along, across, length - along, sizes.width - across);
  const drawn = arcs.flatMap(({ curve }) => pointsOn(curve));
  expect(Math.min(0, ...drawn.map(toEdge))).toBe(0);
  for (const along of [...gaps, ...events]) expect(along).toBeLessThanOrEqual(length);
  for (const { from, to } of breaks) expect(to).toBeGreaterThan(from);
});

test('by time, silences that are longer than the limit are cut, and no others', () => {
  fc.assert(
    fc.property(conversations(true), (model) => {
      const { time } = conversationMap(model);
      const timing = timingOf(partsOf(model));
      expect(time === undefined).toBe(timing === undefined);
      const long = (timing?.intervals ?? []).filter(({ length }) => length > timing!.limit);
      expect(time?.breaks.map(({ seconds }) => seconds * 1000) ?? []).toEqual(
        long.map(({ length }) => length),
      );
    }),
    runs(300),
  );
});

test('by time, what is not cut is never nearer than its time', () => {
  fc.assert(
    fc.property(conversations(true), (model) => {
      const parts = partsOf(model);
      const timing = timingOf(parts);
      const { order, time } = conversationMap(model);
      if (!timing || !time) return;
      const sizes = tightSizes(order.sizes);
      expect(time.sizes).toEqual(sizes);
      const scale = scaleOf(timing, sizes);
      const rooms = roomsByTime(parts, timing, sizes);
      const numbers = new Map<number, number>();
      for (const [index, { kind }] of parts.items.entries()) {
        if (kind === 'message') numbers.set(index, numbers.size);
      }
      for (const { from, to, length } of timing.intervals) {
        const [start, end] = [numbers.get(from), numbers.get(to)].map((at) => time.shapes[at ?? -1]?.along);
        if (start === undefined || end === undefined || length > timing.limit) continue;
        expect(end - start).toBeGreaterThanOrEqual(length * scale - 1);
        const spare = rooms.slice(from + 1, to + 1).reduce((sum, room) => sum + room, 0);
        if (spare > 0) expect(end - start).toBeLessThanOrEqual(length * scale + 1);
      }
    }),
    runs(300),
  );
});

test('the small form is written in whole numbers', () => {
  fc.assert(
    fc.property(conversations(false), (model) => {
      for (const d of Object.values(smallMap(model))) expect(d).toMatch(/^(?:M-?\d[-\dahlqvz ]*)*$/);
    }),
    runs(100),
  );
});
