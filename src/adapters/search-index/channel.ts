import { channel } from 'node:diagnostics_channel';
import type { PageFacts } from '../../core/search/page-table.ts';

interface Searchable {
  /** The path of its page, base included. */
  readonly url: string;
  /** The language that it is written in, without region. */
  readonly language: string;
  readonly facts: PageFacts;
}

/** An edition of a case; its words are taken from its side file. */
export interface SearchableCase extends Searchable {
  /** The digest of its side file. */
  readonly digest: string;
}

/** Any other page; its words are taken from what was built. */
export interface SearchablePage extends Searchable {
  /** One sentence that a list of results shows. */
  readonly summary: string;
}

/** Everything that readers can search. */
export interface SearchJob {
  readonly cases: readonly SearchableCase[];
  readonly pages: readonly SearchablePage[];
}

const jobs = channel('casebook:search');

/** Tells the exporter of the search index what a build holds. */
export const publishSearchable = (job: SearchJob): void => {
  jobs.publish(job);
};

/** Hears of what every build from now on holds. */
export const onSearchable = (listener: (job: SearchJob) => void): void => {
  jobs.subscribe((job) => {
    listener(job as SearchJob);
  });
};
