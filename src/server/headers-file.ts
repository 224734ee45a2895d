import { validateHeaderName, validateHeaderValue } from 'node:http';
import { StartProblem } from './options.ts';

/** What one block of a `_headers` file asks for. */
export interface HeaderRule {
  /** Matches whole paths of requests, base included. */
  path: RegExp;
  set: { name: string; value: string }[];
  /** Names, in lower case, that earlier rules set and this one takes away. */
  detach: string[];
}

/**
 * Reads a `_headers` file as Netlify and Cloudflare Pages do: a path with `*` for any text, then indented lines
 * `Name: value`, or `! Name` to take away what an earlier rule set; `#` begins a comment.
 * @throws {StartProblem} at the first line that is neither, with its number
 */
export function parseHeadersFile(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) return;
    try {
      if (/^\s/.test(line)) addHeader(rules.at(-1), content);
      else rules.push({ path: pathPattern(content), set: [], detach: [] });
    } catch (error) {
      throw new StartProblem(`_headers, line ${index + 1}: ${(error as Error).message}`, { cause: error });
    }
  });
  return rules;
}

/**
 * The headers for a path, by name as written. Values for one name from several rules are joined with a comma,
 * as the hosts do.
 */
export function headersFor(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const found = new Map<string, { name: string; value: string }>();
  for (const rule of rules) {
    if (!rule.path.test(path)) continue;
    for (const name of rule.detach) found.delete(name);
    for (const { name, value } of rule.set) {
      const key = name.toLowerCase();
      const earlier = found.get(key);
      found.set(key, { name, value: earlier ? `${earlier.value}, ${value}` : value });
    }
  }
  return new Map([...found.values()].map(({ name, value }) => [name, value]));
}

function pathPattern(text: string): RegExp {
  if (!text.startsWith('/'))
    throw new Error(`"${text}" is no path: it begins with "/", and headers are indented.`);
  return new RegExp(`^${text.split('*').map(RegExp.escape).join('.*')}$`, 's');
}

function addHeader(rule: HeaderRule | undefined, content: string): void {
  if (rule === undefined) throw new Error('a header stands before the first path.');
  if (content.startsWith('!')) {
    const name = content.slice(1).trim();
    validateHeaderName(name);
    rule.detach.push(name.toLowerCase());
    return;
  }
  const colon = content.indexOf(':');
  if (colon === -1) throw new Error(`"${content}" is no header: write "Name: value" or "! Name".`);
  const name = content.slice(0, colon).trim();
  const value = content.slice(colon + 1).trim();
  validateHeaderName(name);
  validateHeaderValue(name, value);
  rule.set.push({ name, value });
}
