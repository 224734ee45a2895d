/** A browser that pages are looked at in. */
export interface Engine {
  readonly name: string;
  /** A window with nothing remembered, on the built site. */
  open(): Promise<Tab>;
  close(): Promise<void>;
}

/** A window of a browser, moved by what a reader moves it by. */
export interface Tab {
  /** Goes to a path of the site, and waits until it has loaded. */
  visit(path: string): Promise<void>;
  /** Runs a function in the page; what it takes and gives is written as JSON. */
  run<A extends readonly unknown[], R>(work: (...given: A) => R, ...given: A): Promise<Awaited<R>>;
  click(selector: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  press(key: keyof typeof keys): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  picture(): Promise<Uint8Array>;
  /** The page on paper, as a PDF, where the driver can print. */
  readonly print?: () => Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Keys that have no letter, as WebDriver names them. */
export const keys = { ArrowLeft: '\uE012', ArrowRight: '\uE014', Enter: '\uE007', Escape: '\uE00C' } as const;
