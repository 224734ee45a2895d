/** The kinds of pages that can be found. */
export const pageKinds = ['case', 'lesson', 'guide'] as const;
export type PageKind = (typeof pageKinds)[number];

/**
 * What the search page knows of a page beside its words; the platform is empty where there is none. Short, because
 * readers load the facts of all pages at once.
 */
export type PageFacts = readonly [
  kind: PageKind,
  platform: string,
  retired: 0 | 1,
  ...topics: readonly string[],
];

/** The facts of all pages in one language, by the name that the index has for each. */
export type PageTable = Readonly<Record<string, PageFacts>>;
