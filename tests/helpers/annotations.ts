import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/**
 * The terms that our annotations use, with the meanings that the Web Annotation Vocabulary (W3C, 2017, appendix A) gives
 * them: written by hand after the context at that address, because tests have no network. A term that is missing here
 * fails the test.
 */
const terms: object = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/jsonld/anno.json'), 'utf8'),
) as object;

/**
 * Expands a document of annotations.
 * @throws Error where it names another context, or says something that the context has no meaning for
 */
export async function expandAnnotations(document: object): Promise<readonly object[]> {
  const expanded: unknown = await jsonld.expand(document, options as object);
  return expanded as readonly object[];
}

const options = {
  /** Refuses words without a meaning, which are left out otherwise; the types of the package do not know it yet. */
  safe: true,
  documentLoader: async (url: string) => {
    if (url !== CONTEXT) throw new Error(`Nothing may be fetched from ${url}.`);
    return { documentUrl: url, document: terms };
  },
};

interface Selector {
  readonly type: string;
  readonly value: string;
  readonly refinedBy?: {
    readonly type: string;
    readonly exact: string;
    readonly prefix?: string;
    readonly suffix?: string;
  };
}

/** What an annotation and a collection of them say of who made them, and when. */
interface Made {
  readonly created?: string;
  readonly modified?: string;
  readonly rights?: string;
  readonly creator: readonly { readonly name: string; readonly type: string }[];
}

/** What tests look at in an annotation. */
export interface Annotation extends Made {
  readonly id: string;
  readonly canonical?: string;
  readonly body: { readonly value: string; readonly language: string };
  readonly target: { readonly source: string; readonly selector: Selector | readonly Selector[] };
}

export interface AnnotationCollection extends Made {
  readonly id: string;
  readonly total: number;
  readonly first?: { readonly items: readonly Annotation[] };
}

export const selectorsOf = ({ target }: Annotation): readonly Selector[] => [target.selector].flat();

/** The words that a selector quotes, with what it says stands around them. */
export const quotationOf = ({
  prefix = '',
  exact,
  suffix = '',
}: NonNullable<Selector['refinedBy']>): string => prefix + exact + suffix;
