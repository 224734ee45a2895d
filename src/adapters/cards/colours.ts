import type { MapColours } from '../../core/case/map/index.ts';

/** The colours of the site in daylight, as in `src/styles/tokens.css`; a test compares them. */
export const colours: MapColours = {
  paper: '#fdfdfb',
  ink: '#16181d',
  soft: '#575c66',
  rule: '#c6cad0',
  pencil: '#1c469f',
};
