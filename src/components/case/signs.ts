import type { Role, Stance } from '../../core/case/schema.ts';

/** The outline of a role's sign in a square of 32, and where its letter stands. */
export interface Shape {
  readonly path: string;
  readonly letter: number;
}

const CIRCLE = 'M16 2a14 14 0 1 1 0 28a14 14 0 1 1 0-28z';

/** No two roles share a shape, so that nothing depends on colour. */
export const shapes: Readonly<Record<Role, Shape>> = {
  customer: { path: CIRCLE, letter: 21 },
  company: { path: 'M3.5 3.5h25v25h-25z', letter: 21 },
  agent: { path: 'M3.5 3.5h17l8 8v17h-25z', letter: 21.5 },
  executive: { path: 'M16 1l15 15-15 15L1 16z', letter: 21 },
  journalist: { path: 'M16 2l14.5 10.5L25 29.5H7L1.5 12.5z', letter: 22.5 },
  onlooker: { path: 'M16 2.5L30.5 29h-29z', letter: 26 },
  expert: { path: 'M16 1.5l12.5 7.25v14.5L16 30.5 3.5 23.25V8.75z', letter: 21 },
  moderator: { path: 'M10.2 2h11.6L30 10.2v11.6L21.8 30H10.2L2 21.8V10.2z', letter: 21 },
  bot: { path: 'M7.5 2.5h17v5h5v17h-5v5h-17v-5h-5v-17h5z', letter: 21 },
  other: { path: 'M9 4h14a7 7 0 0 1 7 7v10a7 7 0 0 1-7 7H9a7 7 0 0 1-7-7V11a7 7 0 0 1 7-7z', letter: 21 },
};

/** The sign of a stance. */
export const stanceSigns: Readonly<Record<Stance, string>> = {
  supports: '+',
  challenges: '−',
  qualifies: '±',
};
