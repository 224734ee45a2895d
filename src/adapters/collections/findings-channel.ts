import { channel } from 'node:diagnostics_channel';
import type { Finding } from '../../core/text/finding.ts';

/** What the loader tells the development server after each load. */
export interface LoadNews {
  /** The content folder, an absolute path. */
  readonly root: string;
  /** All findings as they stand now; none after a good save. */
  readonly findings: readonly Finding[];
}

const news = channel('casebook:findings');

/** Tells the findings of a load to whom it concerns. */
export const publishFindings = (message: LoadNews): void => {
  news.publish(message);
};

/** Hears of the findings of every load from now on. */
export const onFindings = (listener: (message: LoadNews) => void): void => {
  news.subscribe((message) => {
    listener(message as LoadNews);
  });
};
