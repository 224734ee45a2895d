import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { StartProblem } from './options.ts';

/**
 * Gives the rules of a file as it is at every call, so that a build while the server runs shows at once; none while it is
 * not there. A file that turns bad keeps the rules that it had: pages without their policy would be worse than an old one.
 * @param parse reads the text of the file, and throws what is wrong with it
 * @param warn is told that, once for each change
 * @throws {StartProblem} where the file is bad at the start
 */
export function rulesIn<Rule>(
  file: string,
  parse: (text: string) => Rule[],
  warn: (sentence: string) => void,
): () => readonly Rule[] {
  let rules: readonly Rule[] = [];
  let seen = '';
  const read = () => {
    const now = stateOf(file);
    if (now === seen) return;
    seen = now;
    rules = now === '' ? [] : parse(textOf(file));
  };
  read();
  return () => {
    try {
      read();
    } catch (error) {
      warn(`${error instanceof Error ? error.message : String(error)} The rules from before stay in force.`);
    }
    return rules;
  };
}

/** Another text after each change of a file; empty while there is none. */
function stateOf(file: string): string {
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    return found ? `${found.mtimeMs} ${found.size} ${found.ino}` : '';
  } catch {
    return 'out of reach';
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new StartProblem(
      `${basename(file)} is there and cannot be read: make it a file that this user may read.`,
      { cause: error },
    );
  }
}
