import { join, sep } from 'node:path';
import type { Plugin } from 'vite';
import { lessonSource, parseLesson } from '../../core/lesson/parse.ts';
import { toFinding } from '../../core/text/finding.ts';
import { Lines } from '../../core/text/place.ts';
import { contentRoot } from '../content-folder/index.ts';

const LESSON = /[\\/]lessons[\\/][^\\/]+[\\/](?:lesson|r\d+)\.mdx$/;
const NOW = /lesson\.mdx$/;

/**
 * Hands the text of lessons to MDX as the checker has read it. One with an error never gets there: of some, the compiler
 * would end the process, and of others it would speak in words for programmers.
 * @param project the folder of the project
 */
export function lessonModules(project: string): Plugin {
  const lessons = join(contentRoot(project), 'lessons') + sep;
  return {
    name: 'casebook-lessons',
    enforce: 'pre',
    transform: {
      filter: { id: LESSON },
      handler(code, id) {
        if (!join(id).startsWith(lessons)) return undefined;
        const text = code.replace(/^\uFEFF/, '');
        if (NOW.test(id)) refuseErrors(text, id);
        return { code: lessonSource(text), map: null };
      },
    },
  };
}

function refuseErrors(text: string, file: string): void {
  const lines = new Lines(text);
  const findings = parseLesson(text).faults.map((fault) => toFinding(fault, file, lines));
  const error = findings.find(({ severity }) => severity === 'error');
  if (!error) return;
  const { code, message, hint, line, column } = error;
  throw Object.assign(new Error(`${code}: ${message} ${hint}`), { loc: { file, line, column: column - 1 } });
}
