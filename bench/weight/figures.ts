import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';

const README = 'bench/README.md';

/** A Markdown table with its columns made even. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/**
 * Puts figures into `bench/README.md`, between `<!-- name figures -->` and `<!-- end of name figures -->`.
 * @throws {Error} when these lines are not there
 */
export function keepFigures(name: string, figures: string): void {
  const [begin, end] = [`<!-- ${name} figures -->`, `<!-- end of ${name} figures -->`];
  const readme = readFileSync(README, 'utf8');
  const [before, rest] = readme.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`${README} has no place for ${name}.`);
  writeFileSync(README, `${before}${begin}\n\n${figures}\n\n${end}${after}`);
}

/** Bytes as kB of 1,000 bytes. */
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(2)} kB`;

/** The middle one of an odd number of figures. */
export function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? NaN;
}

/** Says when so much else runs on this machine that times taken now are not those of a page (not on Windows). */
export function warnWhenBusy(): void {
  const [load = 0] = loadavg();
  const cores = availableParallelism();
  if (load > cores)
    console.warn(`This machine is busy (load ${load.toFixed(1)} on ${cores} cores): times will be too long.`);
}
