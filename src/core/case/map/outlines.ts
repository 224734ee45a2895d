import type { Role } from '../schema.ts';
import { organisationRoles } from '../vocabulary.ts';

type Corner = readonly [x: number, y: number];

const regular = (corners: number, radius: number, turn = 0, drop = 0): readonly Corner[] =>
  Array.from({ length: corners }, (_, corner) => {
    const angle = ((corner + turn) / corners) * 2 * Math.PI - Math.PI / 2;
    return [radius * Math.cos(angle), radius * Math.sin(angle) + drop];
  });

const box = (half: number): readonly Corner[] => [
  [-half, -half],
  [half, -half],
  [half, half],
  [-half, half],
];

/** The corners of a role's shape where a circle has the radius 1; all look equally large. */
const corners: Readonly<Record<Exclude<Role, 'customer'>, readonly Corner[]>> = {
  company: box(0.9),
  agent: [
    [-0.9, -0.9],
    [0.2, -0.9],
    [0.9, -0.2],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  executive: regular(4, 1.22),
  journalist: regular(5, 1.14, 0, 0.08),
  onlooker: [
    [0, -1.15],
    [1.2, 0.9],
    [-1.2, 0.9],
  ],
  expert: regular(6, 1.12),
  moderator: regular(8, 1.1, 0.5),
  bot: [
    [-0.6, -1],
    [0.6, -1],
    [0.6, -0.6],
    [1, -0.6],
    [1, 0.6],
    [0.6, 0.6],
    [0.6, 1],
    [-0.6, 1],
    [-0.6, 0.6],
    [-1, 0.6],
    [-1, -0.6],
    [-0.6, -0.6],
  ],
  other: [
    [-0.45, -0.95],
    [0.45, -0.95],
    [0.95, -0.45],
    [0.95, 0.45],
    [0.45, 0.95],
    [-0.45, 0.95],
    [-0.95, 0.45],
    [-0.95, -0.45],
  ],
};

/** How far a shape reaches from its middle at most, where a circle has the radius 1. */
export const REACH = 1.25;

/** Whether a role speaks for the organisation: its shape is filled. */
export const isSolid = (role: Role): boolean => (organisationRoles as readonly Role[]).includes(role);

/** The shape of a role as SVG path data around a point, in whole numbers. */
export function outlineAt(role: Role, radius: number, x: number, y: number): string {
  // An arc to a point beside its own beginning is as good as a circle, at half the length.
  if (role === 'customer') return `M${x} ${y - radius}a${radius} ${radius} 0 1 1-1 0z`;
  const points = corners[role].map(([dx, dy]) => [x + Math.round(dx * radius), y + Math.round(dy * radius)]);
  const [start = [x, y]] = points;
  return `M${numbers(start)}${points.slice(1).map(lineFrom(points)).join('')}z`;
}

const lineFrom =
  (points: readonly (readonly number[])[]) =>
  ([x = 0, y = 0]: readonly number[], index: number): string => {
    const [fromX = 0, fromY = 0] = points[index] ?? [];
    return line(x - fromX, y - fromY);
  };

/** A line by some way, in the shortest writing. */
export function line(dx: number, dy: number): string {
  if (dy === 0) return dx === 0 ? '' : `h${dx}`;
  return dx === 0 ? `v${dy}` : `l${numbers([dx, dy])}`;
}

/** Numbers with nothing between them that a path can do without. */
export const numbers = (values: readonly number[]): string =>
  values.map((value, index) => (index > 0 && value >= 0 ? ` ${value}` : String(value))).join('');
