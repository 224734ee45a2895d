import type { FacetName } from '../../core/filter/facets.ts';

/** A value that cases can be filtered by. */
export interface FacetValue {
  /** As it stands in addresses. */
  readonly value: string;
  readonly label: string;
  /** The language of the label, where that is not the page's. */
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  /** How many cases have it. */
  readonly count: number;
  /** The page of these cases. */
  readonly href: string;
}

export interface FacetGroup {
  readonly facet: FacetName;
  readonly label: string;
  readonly values: readonly FacetValue[];
  /** Whether the values show before the reader asks for them. */
  readonly open: boolean;
}

/** Where a page stands among those of a list. */
export interface Paging {
  readonly newer?: string;
  readonly older?: string;
  /** Pages to go to; between some of them others are left out. */
  readonly pages: readonly { readonly number: number; readonly href: string; readonly current: boolean }[];
}
