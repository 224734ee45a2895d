/** The part of Pagefind's script that we use (version 1.5), as its documentation describes it. */
export interface PagefindModule {
  createInstance(options: {
    readonly basePath: string;
    readonly baseUrl: string;
    readonly excerptLength: number;
    /** Search in this thread: it takes some milliseconds, and a worker’s script would have to be loaded besides. */
    readonly noWorker: true;
  }): PagefindInstance;
}

export interface PagefindInstance {
  /** All words have to stand in a page, in any form; words in quotation marks have to stand there together. */
  search(words: string): Promise<{ readonly results: readonly PagefindResult[] }>;
}

export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<PagefindPage>;
}

/** A page in which something was found. */
export interface PagefindPage {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title?: string; readonly summary?: string };
  /** All elements with an id, in their order. */
  readonly anchors: readonly { readonly element: string; readonly id: string }[];
  /** The stretches between headings in which something was found; the one before the first heading has no anchor. */
  readonly sub_results: readonly PagefindPlace[];
}

export interface PagefindPlace {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
  readonly anchor?: { readonly id: string };
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
}
