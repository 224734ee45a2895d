/** What the script of a case says; the page gives it as JSON in `data-words`. */
export interface CaseWords {
  readonly address: string;
  readonly quotation: string;
  readonly message: string;
  readonly ofPhrase: string;
  readonly ofNote: string;
  readonly quotationCopied: string;
  readonly failed: string;
  readonly cite: string;
  readonly ofCitation: string;
}

/** @throws SyntaxError where the page carries no words */
export const wordsOf = (root: HTMLElement): CaseWords => JSON.parse(root.dataset['words'] ?? '') as CaseWords;
