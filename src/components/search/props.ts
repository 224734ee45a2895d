import type { Words } from '../../i18n/index.ts';

/** One box of a facet. */
export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly ticked?: boolean;
  /** Its language and direction, where they are not those of the page. */
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

/** What the page that searches is made from. */
export interface SearchProps {
  /** Its own path. */
  readonly action: string;
  /** The folder of the index, which holds a folder for each language. */
  readonly index: string;
  readonly kinds: readonly Choice[];
  readonly topics: readonly Choice[];
  readonly platforms: readonly Choice[];
  readonly languages: readonly Choice[];
  readonly ways: readonly (Omit<Choice, 'value' | 'ticked'> & { readonly href: string })[];
}

/** What the script of the page says. */
export type SearchWords = Words['search']['script'] & {
  /** What the button says that looks in one more language, by language. */
  readonly also: Readonly<Record<string, string>>;
};
