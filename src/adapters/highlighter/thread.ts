import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { CodeBlock } from '../../core/prose/code.ts';

/** What a fence may take by the clock. Nothing known comes near it: the limits that count are counted. */
const HARD_LIMIT = 10_000;

/** A thread that colours code, and is ended where it takes too long. */
let thread: Worker | undefined;
let last: Promise<unknown> = Promise.resolve();

/** What the thread is asked. */
export type Question = Pick<CodeBlock, 'code' | 'language' | 'meta'>;

/** Colours code on a thread of its own; what takes longer than the hard limit is shown plain, with a warning. */
export function highlightOnThread(question: Question, limit = HARD_LIMIT): Promise<string> {
  const answer = last.then(async () => {
    const html = await ask(question, limit);
    if (html !== undefined) return html;
    process.emitWarning(`Code in "${question.language}" took too long to colour and is shown plain.`);
    return (await ask({ ...question, language: 'text' }, HARD_LIMIT)) ?? '';
  });
  last = answer.catch(() => undefined);
  return answer;
}

async function ask(question: Question, limit: number): Promise<string | undefined> {
  const worker = (thread ??= start());
  worker.ref();
  worker.postMessage(question);
  try {
    const [html] = (await once(worker, 'message', { signal: AbortSignal.timeout(limit) })) as [string];
    return html;
  } catch (error) {
    thread = undefined;
    await worker.terminate();
    if (error instanceof Error && error.name === 'AbortError') return undefined;
    throw error;
  } finally {
    worker.unref();
  }
}

const start = () =>
  new Worker(new URL('./highlight-worker.ts', import.meta.url), { execArgv: ['--no-warnings'] });
