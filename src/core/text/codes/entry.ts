export type Severity = 'error' | 'warning';

/** One kind of finding, as editors meet it in the terminal and in the guide. */
export interface CodeEntry {
  /** Three to six words; the heading in the guide. */
  readonly title: string;
  readonly severity: Severity;
  /** One sentence on what is wrong; `{name}` is filled with what the file says. */
  readonly message: string;
  /** One sentence on what to write instead; `{name}` likewise. */
  readonly hint: string;
  /** A short piece of a case file that yields the finding. */
  readonly wrong: string;
  /** The same piece as it should be. */
  readonly right: string;
}

export type CodeTable = Readonly<Record<string, CodeEntry>>;
