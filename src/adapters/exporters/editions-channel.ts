import { channel } from 'node:diagnostics_channel';
import type { Revision } from '../../core/revision/schema.ts';
import type { AnnotatedPage } from './annotations.ts';
import type { CaseEdition } from './case-json.ts';

/** Which frozen text the words of an edition are. */
export type EditionRevision = Pick<Revision, 'number' | 'date' | 'note' | 'files' | 'withdrawn'>;

/** One case whose editions for machines are to be written. */
export interface EditionTask {
  readonly slug: string;
  /** The newest revision of the case, or the one that is meant; missing where nothing was published yet. */
  readonly revision?: EditionRevision;
  /** Whether that revision itself is meant, and not the case as it stands now. */
  readonly frozen?: boolean;
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
