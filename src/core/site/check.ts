import type { z } from 'zod';
import { checkYaml, readYaml } from '../case/parse/index.ts';
import { scan } from '../case/parse/scan.ts';
import { isSlug } from '../case/words.ts';
import type { Fault } from '../text/finding.ts';
import { Site, Topics } from './schema.ts';

/** A YAML file of the site as read: what it says where it is sound, and everything wrong with it. */
export interface Checked<T> {
  readonly value: T | undefined;
  readonly faults: readonly Fault[];
}

function checkFile<S extends z.ZodType>(schema: S, text: string): Checked<z.output<S>> {
  const fatal = scan(text);
  if (fatal) return { value: undefined, faults: [fatal] };
  const whole = { start: 0, end: text.length };
  const yaml = readYaml(text, whole);
  if (yaml.faults.length > 0) return { value: undefined, faults: yaml.faults };
  return checkYaml(schema, yaml, { start: 0, end: Math.min(text.length, 3) }, 'in this file');
}

/** Reads `casebook.yaml`. */
export const checkSite = (text: string): Checked<Site> => checkFile(Site, text);

/** Reads `topics.yaml`; ids of topics are addresses, and must be able to be. */
export function checkTopics(text: string): Checked<Topics> {
  const checked = checkFile(Topics, text);
  const yaml = readYaml(text, { start: 0, end: text.length });
  const wrong = Object.keys(checked.value ?? {})
    .filter((id) => !isSlug(id))
    .map((id): Fault => ({ code: 'CASE-047', span: yaml.keyAt([id]), data: { slug: id, what: 'topic' } }));
  return { value: checked.value, faults: [...checked.faults, ...wrong] };
}
