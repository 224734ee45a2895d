import type { Foreign } from '../case/props.ts';

export interface FileLink {
  readonly name: string;
  readonly href: string;
}

/** How a page is cited, at its foot. */
export interface CiteProps {
  readonly plain: string;
  /** Where every place of it is cited, and its files for reference managers; none for what has no revision. */
  readonly more?: { readonly text: string; readonly href: string; readonly files: readonly FileLink[] };
}

/** A citation in one format. */
export interface CiteFormat {
  readonly name: string;
  /** What people read: HTML in which only `<i>` stands. */
  readonly html?: string;
  /** What programs read, and the ending and media type of its file. */
  readonly file?: { readonly text: string; readonly ending: string; readonly type: string };
}

/** One thing that can be cited, in every format. */
export interface CitedPlace {
  /** The id of the place; missing for the whole text. */
  readonly anchor?: string;
  /** What it is called in files. */
  readonly id: string;
  readonly kind: string;
  /** The words by which a reader knows it. */
  readonly title: string;
  readonly text: Foreign;
  /** Who said it; missing for what the editors say. */
  readonly by?: string;
  /** Where it stands. */
  readonly href: string;
  readonly plain: string;
  /** An address of a step that can be typed. */
  readonly short?: string;
  readonly coins: string;
  readonly formats: readonly CiteFormat[];
}

/** The page on which everything in one revision can be cited. */
export interface CitePageProps {
  readonly title: string;
  readonly trail: readonly { readonly text: string; readonly href: string }[];
  readonly whole: CitedPlace;
  readonly steps: readonly { readonly number: number; readonly places: readonly CitedPlace[] }[];
}

/** What the head of a page tells reference managers and other machines of how it is cited. */
export interface CitationHeadProps {
  readonly title: string;
  /** Names, each turned so that its first part is what it is sorted by. */
  readonly authors: readonly string[];
  /** The day of the revision, and the day of a later revision than the first as the day of the change. */
  readonly issued: string;
  readonly modified?: string;
  /** The absolute address of the revision. */
  readonly address: string;
  /** The revision in words: what reference managers keep as the kind of a page. */
  readonly revision?: string;
  /** The address of the licence, or its name. */
  readonly rights?: string;
  /** The language of the words, where it is not that of the page. */
  readonly language?: string;
  readonly links: readonly { readonly rel: string; readonly href: string; readonly type?: string }[];
  /** JSON-LD. */
  readonly jsonLd: string;
}
