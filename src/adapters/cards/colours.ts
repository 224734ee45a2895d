/** The colours of the site in daylight; the same stand in `src/styles/tokens.css`, and a test compares them. */
export const paper = '#fdfdfb';
export const ink = '#16181d';
export const soft = '#575c66';
export const rule = '#c6cad0';
export const pencil = '#1c469f';
