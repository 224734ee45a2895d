declare namespace App {
  /** What a page hands on to the components in its MDX. */
  interface Locals {
    /** Which revisions a frozen lesson quotes: a `QuotingText`. */
    quoting?: {
      readonly day?: string | undefined;
      readonly quotes?: Readonly<Record<string, number>> | undefined;
    };
  }
}
