import { channel } from 'node:diagnostics_channel';
import type { CitationTask } from './task.ts';
import type { WrittenCitation } from './write.ts';

/** Citations that are asked for, and the answer that whoever writes them gives. */
interface Request {
  readonly tasks: readonly CitationTask[];
  answer?: Promise<readonly (readonly WrittenCitation[])[]>;
}

const requests = channel('casebook:citations');

/**
 * Asks for citations, those of each task in its order; many at once are written on worker threads. Pages ask here, so
 * that the processor of styles stays out of what Astro bundles.
 * @throws Error where nobody writes citations, or one cannot be written
 */
export async function askForCitations(
  tasks: readonly CitationTask[],
): Promise<readonly (readonly WrittenCitation[])[]> {
  const request: Request = { tasks };
  requests.publish(request);
  if (!request.answer)
    throw new Error('The integration "casebook-citations" is not there to write citations.');
  return request.answer;
}

/** Answers whoever asks for citations from now on. */
export const onCitationsAsked = (
  write: (tasks: readonly CitationTask[]) => NonNullable<Request['answer']>,
): void => {
  requests.subscribe((message) => {
    const request = message as Request;
    request.answer ??= write(request.tasks);
  });
};
