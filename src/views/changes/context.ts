import type { InterfaceLanguage } from '../../i18n/index.ts';
import type { Foreign, Named } from '../../components/case/props.ts';
import type { Reason } from '../../core/revision/schema.ts';

/** What changes are put into words with. */
export interface ChangesContext {
  /** The language of the page. */
  readonly lang: InterfaceLanguage;
  /** The numbers of the revisions. */
  readonly from: number;
  readonly to: number;
  /** The anchors that the later revision has. */
  readonly anchors: ReadonlySet<string>;
  /** Where an anchor stands now, and why one is there no more, as `revisions.yaml` tells. */
  readonly moved: Readonly<Record<string, string>>;
  readonly gone: Readonly<Record<string, Reason>>;
  /** The language that editors write their reasons in, where it is not the page's. */
  readonly own: Foreign;
  readonly claims: ReadonlyMap<string, Named>;
  readonly topics: ReadonlyMap<string, Named>;
}
