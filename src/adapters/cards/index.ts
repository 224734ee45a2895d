export { CARD_SIZE, type CardTask } from './card.ts';
export { publishCards } from './channel.ts';
export { readIcon } from './icon.ts';
