import { readFileSync, statSync } from 'node:fs';

/**
 * Gives the rules of a file as it is at every call, so that a build while the server runs shows at once; none while it is
 * not there.
 * @param parse reads the text of the file, and throws what is wrong with it
 */
export function rulesIn<Rule>(file: string, parse: (text: string) => Rule[]): () => readonly Rule[] {
  let rules: Rule[] = [];
  let changed = 0;
  return () => {
    const found = statSync(file, { throwIfNoEntry: false });
    if (found === undefined) return [];
    if (found.mtimeMs !== changed) {
      rules = parse(readFileSync(file, 'utf8'));
      changed = found.mtimeMs;
    }
    return rules;
  };
}
