import { parentPort } from 'node:worker_threads';
import { highlight } from './shiki.ts';
import type { Question } from './thread.ts';

parentPort?.on('message', ({ code, language, meta }: Question) => {
  void highlight(code, language, meta).then((html) => parentPort?.postMessage(html));
});
