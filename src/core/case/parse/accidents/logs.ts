import type { Fault } from '../../../text/finding.ts';
import { linesOf, outsideFences, type Accident, type Mended } from './mend.ts';

/** How lines look that a program wrote. */
const WRITTEN_BY_PROGRAMS: readonly RegExp[] = [
  /^\s*at [\w$.<>[\]/ ]+\(.*\)\s*$/,
  /^\s*at \S+:\d+(?::\d+)?\)?\s*$/,
  /^\s*File "[^"]*", line \d+/,
  /^Traceback \(most recent call last\)/,
  /^\s*(?:Caused by: |Suppressed: )?(?:[\w$]+\.)+[A-Z]\w*(?:Exception|Error)\b/,
  /^\s*\w*(?:Error|Exception|Warning): /,
  /^\s*\.\.\. \d+ (?:more|common frames omitted)/,
  /^\W?\d{4}[-/.]\d\d[-/.]\d\d[T ]\d\d:\d\d/,
  /^\W?\d{2}:\d{2}:\d{2}[.,]?\d*\b/,
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \d]\d \d\d:\d\d/,
  /^\W{0,2}(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL|CRITICAL|SEVERE)\b/,
  /^\s*[{[]\s*$|^\s*[}\]][,;)]*\s*$|^\s*"[^"]+"\s*:/,
  /^\s*(?:\{|\["?\{)[^:,]*[:,]/,
  /^\s*(?:\$|#|>>>|PS [A-Z]:\\.*>|[\w.-]+@[\w.-]+[:~].*[$#]) \S/,
  /^\s*(?:const|let|var|function|class|def|return|if|for|while|public|private|static|import|export|package|using|SELECT|INSERT|UPDATE)\b.*[;{(:]\s*$/,
  /^\s*<\/?[a-z][\w-]*(?:\s[^<>]*)?>/,
  /^\s*<\?(?:xml|php)|^\s*<!DOCTYPE/i,
  /^\s*(?:HTTP\/\d|(?:GET|POST|PUT|DELETE|PATCH|HEAD) \/)/,
  /^\s*[\w-]+:\d+:\d+:? (?:error|warning)\b/,
  /^(?:diff --git|index [\da-f]{7}|@@ |--- a\/|\+\+\+ b\/)/,
];
/** What Markdown with blocks in it cannot hold as text. */
const RISKY = /(?<!\\)(?:<(?=[A-Za-z/!?$])|\{)/;
const LONGEST_LINE = 2000;
const BLOCK =
  /^\s*<\/?(?:Step|Message|Mark|Redacted|Translation|Gap|Exhibit|Commentary|Event|Lesson|Poll|Option|Why|Reveal|Evidence)\b/;

/** Stretches that look written by a program, stand in no fence, and hold signs that mean something here. */
export function bareLogs(text: string, from: number): Accident {
  const faults: Fault[] = [];
  const mends: Mended[] = [];
  let run: Mended[] = [];
  const end = () => {
    const written = run.filter(({ text: line }) => isWritten(line));
    const risky = run.filter(({ text: line }) => RISKY.test(line));
    const [first, last] = [run[0], run.at(-1)];
    if (first && last && risky.length > 0 && written.length >= 2 && written.length * 2 >= run.length) {
      faults.push({
        code: 'CASE-119',
        span: { start: first.start, end: first.end },
        data: { lines: run.length },
      });
      for (const line of run)
        mends.push({ start: line.start, end: line.end, text: line.text.replace(/[<{}]/g, ' ') });
    }
    run = [];
  };
  let next = -1;
  for (const line of outsideFences(linesOf(text, { start: from, end: text.length }))) {
    if (line.start > next + 2 || line.text.trim() === '' || BLOCK.test(line.text)) end();
    if (line.text.trim() !== '' && !BLOCK.test(line.text)) run.push(line);
    next = line.end;
  }
  end();
  return { faults, mends };
}

const isWritten = (line: string): boolean =>
  line.length <= LONGEST_LINE && WRITTEN_BY_PROGRAMS.some((form) => form.test(line));
