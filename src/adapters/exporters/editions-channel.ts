import { channel } from 'node:diagnostics_channel';
import type { AnnotatedPage } from './annotations.ts';
import type { CaseEdition } from './case-json.ts';

/** One case whose editions for machines are to be written. */
export interface EditionTask {
  readonly slug: string;
  /** The digest of its side file. */
  readonly digest: string;
  /** Its pages, one in each language. */
  readonly editions: readonly CaseEdition[];
  /** What its commentary is attached to. */
  readonly page: AnnotatedPage;
  /** The title of its main edition. */
  readonly title: string;
  readonly authors: readonly string[];
  /** Names that everything else in its Markdown depends on: claims of lessons and titles of topics, in order. */
  readonly named: readonly (string | undefined)[];
}

/** What the editions of all cases are made from. */
export interface EditionJob {
  readonly base: string;
  readonly site: string;
  /** The name of the site. */
  readonly provider: string;
  /** The licence of cases that name none. */
  readonly license: string;
  readonly claims: ReadonlyMap<string, string>;
  readonly topics: ReadonlyMap<string, string>;
  readonly tasks: readonly EditionTask[];
}

const jobs = channel('casebook:editions');

/** Hands the editions of a build to the exporter that writes them. */
export const publishEditions = (job: EditionJob): void => {
  jobs.publish(job);
};

/** Hears of the editions of every build from now on. */
export const onEditions = (listener: (job: EditionJob) => void): void => {
  jobs.subscribe((job) => {
    listener(job as EditionJob);
  });
};
