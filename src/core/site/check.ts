import type { z } from 'zod';
import { checkYaml, readYaml, type Yaml } from '../case/parse/index.ts';
import { mendAccidents } from '../case/parse/accidents/index.ts';
import { scan } from '../case/parse/scan.ts';
import { isKnownLanguage, unknownLanguage } from '../case/known-languages.ts';
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
export function checkSite(text: string): Checked<Site> {
  const checked = withLost(checkFile(Site, text));
  const strange = (checked.value?.languages ?? []).flatMap((tag, at): Fault[] =>
    isKnownLanguage(tag) ? [] : [unknownLanguage(tag, checked.yaml.valueAt(['languages', at]))],
  );
  return { ...checked, faults: [...checked.faults, ...strange] };
}

/** A file that is written by hand: tells what stands in it and is not part of any value. */
const withLost = <T>(checked: Checked<T>): Checked<T> => ({
  ...checked,
  faults: [...checked.faults, ...checked.yaml.lost],
});

/** `topics.yaml` as read. */
export interface CheckedTopics extends Checked<Topics> {
  /** The ids that it gives, sound or not; nothing where it cannot be read, so that nobody can say which there are. */
  readonly ids: readonly string[] | undefined;
}

/** Reads `topics.yaml`; ids of topics are addresses, and must be able to be. Sound topics are kept beside others. */
export function checkTopics(text: string): CheckedTopics {
  const checked = withLost(checkFile(Topics, text));
  const { yaml, faults } = checked;
  const value = checked.value ?? soundTopics(text);
  const ids =
    faults.length === 0 || typeof yaml.value === 'object' ? Object.keys(yaml.value ?? {}) : undefined;
  const wrong = Object.keys(checked.value ?? {})
    .filter((id) => !isSlug(id))
    .map((id): Fault => ({ code: 'CASE-047', span: yaml.keyAt([id]), data: { slug: id, what: 'topic' } }));
  return { yaml, value, ids, faults: [...faults, ...wrong] };
}

const TOPIC = /(?<![^\r\n])(?=[^\s#-][^\r\n]*:)/g;

/** The topics of a broken file that can be read each by itself. */
function soundTopics(text: string): Topics {
  if (scan(text)) return {};
  const starts = [...text.matchAll(TOPIC)].map(({ index }) => index);
  const sound = starts.flatMap((start, at) => {
    const { value } = readYaml(text, { start, end: starts[at + 1] ?? text.length });
    const topics = Topics.safeParse(value);
    return topics.success ? Object.entries(topics.data) : [];
  });
  return Object.fromEntries(sound);
}
