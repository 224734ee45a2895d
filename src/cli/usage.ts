/** A request that cannot be carried out; its message says what to do. */
export class UsageError extends Error {}

/** What `parseArgs` refuses, in a sentence with the way it is meant. */
export const unreadable = (error: unknown, usage: string): UsageError =>
  new UsageError(
    `${error instanceof Error ? (error.message.split('. ')[0] ?? '') : 'The options cannot be read'}. Usage: ${usage}`,
  );
