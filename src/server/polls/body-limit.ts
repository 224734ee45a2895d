import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { problems } from './problem.ts';

/**
 * Refuses bodies above a size, with 413. Where the sender names the length, which servers hold it to, the name is enough; the
 * body of any other is counted while it is read, which costs a third of the votes a second.
 * @param most bytes
 */
export function limitBody(most: number): MiddlewareHandler {
  const tooLarge = () => {
    throw problems.tooLarge();
  };
  const counting = bodyLimit({ maxSize: most, onError: tooLarge });
  return (c, next) => {
    const length = c.req.header('content-length');
    if (length === undefined || c.req.header('transfer-encoding') !== undefined) return counting(c, next);
    return Number(length) <= most ? next() : tooLarge();
  };
}
