import type { PageFacts } from '../../../core/search/page-table.ts';

/** What pages can be narrowed down by, as the address names it. */
export const facetNames = ['kind', 'topic', 'platform', 'language'] as const;
export type FacetName = (typeof facetNames)[number];

/** The boxes that are ticked, by facet. A facet without any lets everything through. */
export type Ticked = Readonly<Record<FacetName, readonly string[]>>;

/** A page in which the words were found. */
export interface Found {
  readonly language: string;
  readonly facts: PageFacts;
  readonly score: number;
}

/** The guide explains how to write cases: whoever searches is more likely to look for what cases say. */
const WEIGHTS: Readonly<Record<string, number>> = { guide: 0.25 };

const valuesOf: Readonly<Record<FacetName, (page: Found) => readonly string[]>> = {
  kind: ({ facts: [kind] }) => [kind],
  platform: ({ facts: [, platform] }) => [platform],
  topic: ({ facts: [, , , ...topics] }) => topics,
  language: ({ language }) => [language],
};

const fits = (page: Found, name: FacetName, ticked: Ticked) =>
  ticked[name].length === 0 || valuesOf[name](page).some((value) => ticked[name].includes(value));

const isRetired = ({ facts: [, , retired] }: Found) => retired === 1;

/** The pages that fit all facets, the most fitting first, retired ones after all others. */
export function narrow<Page extends Found>(pages: readonly Page[], ticked: Ticked): Page[] {
  const weight = ({ facts: [kind], score }: Page) => score * (WEIGHTS[kind] ?? 1);
  return pages
    .filter((page) => facetNames.every((name) => fits(page, name, ticked)))
    .toSorted((a, b) => Number(isRetired(a)) - Number(isRetired(b)) || weight(b) - weight(a));
}

/** How many pages each box stands for: of those that fit all other facets. */
export function countsOf(pages: readonly Found[], name: FacetName, ticked: Ticked): Map<string, number> {
  const others = facetNames.filter((other) => other !== name);
  const counts = new Map<string, number>();
  for (const page of pages) {
    if (!others.every((other) => fits(page, other, ticked))) continue;
    for (const value of valuesOf[name](page)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
