import { mdxToJs } from 'satteri';
import type { Fault } from '../text/finding.ts';
import { Lines } from '../text/place.ts';

const NOT_CLOSED = /closing tag for `<([^`>]*)>` \((\d+):(\d+)\)/;
const PLACED = /^(\d+):(\d+): /;

/**
 * What the compiler of MDX itself says against a text in which nothing else was found, so that no page is refused that was
 * checked. Nothing of the text is run.
 * @param source the text as the compiler is given it; it must have passed `scan` and `deepProgram`
 */
export function compilerFaults(source: string): Fault[] {
  try {
    mdxToJs(source, { features: { frontmatter: false } });
    return [];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const lines = new Lines(source);
    const [, name = '', line, column] = NOT_CLOSED.exec(message) ?? [];
    if (line !== undefined && column !== undefined) {
      const start = lines.offset({ line: Number(line), column: Number(column) });
      const problem = `<${name}> is not closed`;
      const advice = `Write </${name}> where it ends`;
      return [{ code: 'CASE-013', span: { start, end: start + 1 + name.length }, data: { problem, advice } }];
    }
    const place = PLACED.exec(message);
    const start = place ? lines.offset({ line: Number(place[1]), column: Number(place[2]) }) : 0;
    const reason = message.replace(PLACED, '').replace(/ \((?:note|mdx)[\s\S]*$/, '');
    return [{ code: 'CASE-012', span: { start, end: start + 1 }, data: { reason } }];
  }
}
