export { publishSearchable } from './channel.ts';
