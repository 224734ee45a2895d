import { channel } from 'node:diagnostics_channel';
import type { CitationTask } from './task.ts';
import type { WrittenCitation } from './write.ts';

/** Who writes citations. */
export interface CitationWriter {
  /** A digest of the code that writes them, which Astro does not see when it asks whether a page is still right. */
  readonly version: string;
  /** Writes those of many editions ahead, on worker threads. */
  readonly prepare: (tasks: readonly CitationTask[]) => Promise<void>;
  /** Those of one edition: of all of it, then of every place in it. */
  readonly read: (task: CitationTask) => Promise<readonly WrittenCitation[]>;
}

interface Call {
  writer?: CitationWriter;
}

const calls = channel('casebook:citations');

/**
 * Finds who writes citations. Pages ask here, so that the processor of styles stays out of what Astro bundles.
 * @throws Error where nobody does
 */
export function citationWriter(): CitationWriter {
  const call: Call = {};
  calls.publish(call);
  if (!call.writer) throw new Error('The integration "casebook-citations" is not there to write citations.');
  return call.writer;
}

/** Makes a writer known to whoever asks from now on. */
export const offerCitations = (writer: CitationWriter): void => {
  calls.subscribe((call) => {
    (call as Call).writer = writer;
  });
};
