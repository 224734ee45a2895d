/** What cases can be filtered by, in the order in which lists offer it. */
export const facetNames = ['topic', 'platform', 'ending', 'length', 'language', 'lesson'] as const;
export type FacetName = (typeof facetNames)[number];

/** How long a conversation is, by its messages, with the most messages that each may have. */
export const longest = { short: 10, medium: 20, long: Infinity } as const;
export type Length = keyof typeof longest;

/** The values of one case in every facet, as they stand in addresses. */
export type Facets = Readonly<Record<FacetName, readonly string[]>>;
