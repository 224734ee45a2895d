import type { z } from 'zod';
import { checkYaml, readYaml, type Yaml } from '../case/parse/index.ts';
import { mendAccidents } from '../case/parse/accidents/index.ts';
import { scan } from '../case/parse/scan.ts';
import { isSlug } from '../case/words.ts';
import type { Fault } from '../text/finding.ts';
import { Site, Topics } from './schema.ts';

/** A YAML file of the site as read: what it says where it is sound, and everything wrong with it. */
export interface Checked<T> {
  readonly value: T | undefined;
  readonly faults: readonly Fault[];
  /** Finds pieces of it in the text. */
  readonly yaml: Yaml;
}

/**
 * Reads a YAML file by its schema.
 * @param longest how many characters are read, where a file may be larger than what somebody writes by hand
 */
export function checkFile<S extends z.ZodType>(
  schema: S,
  text: string,
  longest?: number,
): Checked<z.output<S>> {
  const fatal = longest === undefined ? scan(text) : undefined;
  const whole = { start: 0, end: fatal ? 0 : text.length };
  const yaml = readYaml(text, whole, longest);
  const faults = fatal ? [fatal] : yaml.faults;
  const mended = faults.length > 0 && !fatal ? mendAccidents(text, { tags: false }) : undefined;
  if (mended) {
    const { value, faults: others, yaml: read } = checkFile(schema, mended.text, longest);
    return { value, faults: [...mended.faults, ...others], yaml: read };
  }
  if (faults.length > 0) return { value: undefined, faults, yaml };
  const start = { start: 0, end: Math.min(text.length, 3) };
  return { ...checkYaml(schema, yaml, start, 'in this file'), yaml };
}

/** Reads `casebook.yaml`. */
export const checkSite = (text: string): Checked<Site> => withLost(checkFile(Site, text));

/** A file that is written by hand: tells what stands in it and is not part of any value. */
const withLost = <T>(checked: Checked<T>): Checked<T> => ({
  ...checked,
  faults: [...checked.faults, ...checked.yaml.lost],
});

/** Reads `topics.yaml`; ids of topics are addresses, and must be able to be. */
export function checkTopics(text: string): Checked<Topics> {
  const checked = withLost(checkFile(Topics, text));
  const wrong = Object.keys(checked.value ?? {})
    .filter((id) => !isSlug(id))
    .map((id): Fault => ({
      code: 'CASE-047',
      span: checked.yaml.keyAt([id]),
      data: { slug: id, what: 'topic' },
    }));
  return { ...checked, faults: [...checked.faults, ...wrong] };
}
