import { StartProblem } from './options.ts';

/** An address that another one answers for: a whole path, or every path below one. */
export interface RedirectRule {
  /** A path, base included; one that ends in a slash stands for all that is below it. */
  readonly from: string;
  readonly to: string;
}

const RULE = /^(\/\S*) (\/\S*) 301!?$/;

/**
 * Reads the rules of `_redirects` that Casebook writes: `<old> <new> 301`, where an old path may end in `/*` and the new
 * one then in `/:splat`. `!` behind the code is for hosts that would send a file instead.
 * @throws {StartProblem} at the first line that is no such rule, with its number
 */
export function parseRedirectsFile(text: string): RedirectRule[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [, from = '', to = ''] = RULE.exec(line) ?? [];
    const below = from.endsWith('/*');
    if (from === '' || below !== to.endsWith('/:splat'))
      throw new StartProblem(
        `_redirects, line ${index + 1}: "${line}" is no rule: write "/old/* /new/:splat 301".`,
      );
    return [{ from: from.replace(/\*$/, ''), to: to.replace(/:splat$/, '') }];
  });
}

/**
 * The path that answers for another one.
 * @param path as the browser sent it, without the query
 * @returns nothing where no rule is about it
 */
export function redirectFor(rules: readonly RedirectRule[], path: string): string | undefined {
  for (const { from, to } of rules) {
    if (path === from || `${path}/` === from) return to;
    if (from.endsWith('/') && path.startsWith(from)) return to + path.slice(from.length);
  }
  return undefined;
}
