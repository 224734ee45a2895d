import type { Case, Message } from '../schema.ts';

/** The messages of a case in their order. */
export const messagesOf = (model: Case): Message[] =>
  model.steps.flatMap((step) => step.blocks.filter((block) => block.type === 'message'));
