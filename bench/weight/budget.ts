import type { CaseSize } from './cases.ts';
import { kilobytes } from './figures.ts';
import type { Loaded } from './load.ts';

/** A line of the budget, with what was measured. */
export interface Line {
  readonly what: string;
  readonly figure: string;
  readonly budget: string;
  readonly kept: boolean;
}

const KB = 1000;
/** What a new connection carries in its first round trip, for a case of 14 messages. A longer case may weigh as much a message. */
const HTML = { bytes: 14 * KB, messages: 14 };
/** What browsers report as 0.00: a line that wraps otherwise in the stand-in font. */
const NO_SHIFT = 0.005;

/**
 * Holds a loaded case page against what a page may weigh.
 * @param widths the same page on screens of different widths; the heaviest counts
 * @param address where the site is; requests to anything else are to another host
 */
export function weigh(size: CaseSize, widths: readonly Loaded[], address: string): Line[] {
  const most = (measure: (loaded: Loaded) => number) => Math.max(...widths.map(measure));
  const bytesOf = (...types: string[]) =>
    most(({ answers }) => sum(answers.filter(({ type }) => types.includes(type)).map(({ bytes }) => bytes)));
  const bytes = (what: string, figure: number, budget: number): Line => ({
    what,
    figure: kilobytes(figure),
    budget: kilobytes(budget),
    kept: figure <= budget,
  });
  const count = (what: string, figure: number): Line => ({
    what,
    figure: String(figure),
    budget: '0',
    kept: figure === 0,
  });

  const html = bytesOf('document');
  const allowed = HTML.bytes * Math.max(1, size.messages / HTML.messages);
  const each = Math.round(html / size.messages);
  const shift = most((loaded) => loaded.shift);
  return [
    {
      ...bytes(`HTML, ${size.steps} steps, ${size.messages} messages (${each} B each)`, html, allowed),
      kept: html > 0 && html <= allowed,
    },
    bytes('HTML + CSS + script', bytesOf('document', 'stylesheet', 'script'), 30 * KB),
    bytes('script', bytesOf('script'), 6 * KB),
    bytes('font', bytesOf('font'), 55 * KB),
    count('fonts that text waits for', most(blockingFonts)),
    count(
      'requests to another host',
      most(({ answers }) => elsewhere(answers, address)),
    ),
    { what: 'layout shift', figure: shift.toFixed(4), budget: `< ${NO_SHIFT}`, kept: shift < NO_SHIFT },
  ];
}

/** Fonts to be fetched that do not say `font-display` with a value that shows the text meanwhile. */
const blockingFonts = ({ answers }: Loaded): number =>
  answers
    .filter(({ type }) => type === 'stylesheet')
    .flatMap(({ text }) => text.match(/@font-face\s*\{[^}]*\}/g) ?? [])
    .filter((face) => /url\(/.test(face) && !/font-display:\s*(?:swap|fallback|optional)/.test(face)).length;

const elsewhere = (answers: Loaded['answers'], address: string): number =>
  answers.filter(({ url }) => /^https?:/.test(url) && new URL(url).host !== new URL(address).host).length;

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);
