import type { Link } from './props.ts';

/** Attributes of a link that lead on where its page is lost, as https://robustlinks.mementoweb.org describes them. */
interface RobustLink {
  /** The address of an archived copy of what the link leads to. */
  readonly 'data-versionurl'?: string;
  /** When that copy was made or, without one, when the page was seen. */
  readonly 'data-versiondate'?: string;
  /** The address of what the link leads to a copy of. */
  readonly 'data-originalurl'?: string;
}

export interface SourceProps {
  readonly id: string;
  readonly title: string;
  readonly lang?: string;
  readonly details: string;
  readonly href?: string;
  readonly robust: RobustLink;
  readonly accessed?: string;
  readonly archived?: Link & { readonly robust: RobustLink };
}
