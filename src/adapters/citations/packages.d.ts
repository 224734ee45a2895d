/* What we use of packages that bring no types. */

declare module 'citeproc' {
  /** What the processor asks its host for. */
  interface System {
    retrieveLocale: (tag: string) => string;
    retrieveItem: (id: string | number) => object;
  }
  interface Engine {
    setOutputFormat(format: 'html' | 'text'): void;
    updateItems(ids: readonly (string | number)[], unsorted?: boolean): void;
    makeBibliography(): [{ entry_ids: (string | number)[][] }, string[]] | false;
    opt: { development_extensions: { wrap_url_and_doi: boolean } };
  }
  const CSL: {
    readonly Engine: new (system: System, style: string, locale: string, forceLocale: boolean) => Engine;
  };
  export = CSL;
}

declare module '@citation-js/core' {
  interface Register {
    has(name: string): boolean;
    get(name: string): string;
  }
  const core: {
    readonly plugins: {
      readonly config: { get(name: '@csl'): { readonly styles: Register; readonly locales: Register } };
    };
    /** Reads text in any format whose plug-in is loaded. */
    readonly Cite: new (text: string) => { readonly data: readonly Readonly<Record<string, unknown>>[] };
  };
  export = core;
}

declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
