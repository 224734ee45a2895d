import type { Fault } from '../../text/finding.ts';
import { loneSignsIn } from '../../text/direction.ts';
import type { Rule } from './rule.ts';

interface Pattern {
  readonly code: 'CASE-031' | 'CASE-032';
  readonly what: string;
  readonly pattern: RegExp;
  readonly accept?: (match: string) => boolean;
}

const digits = (text: string) => text.replace(/\D/g, '');

const PATTERNS: readonly Pattern[] = [
  {
    code: 'CASE-031',
    what: 'a private e-mail address',
    pattern: /(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,4}[A-Za-z]{2,24}(?![\w-])/g,
    accept: (match) =>
      !/@(?:[\w-]+\.)*example(?:\.(?:com|org|net))?$|\.(?:png|jpe?g|webp|avif|gif|svg|js|ts|css)$/i.test(
        match,
      ),
  },
  {
    code: 'CASE-031',
    what: 'a telephone number',
    pattern: /(?<![\w./:#@-])(?:\+|\()?\d[\d ()./\u00A0-]{6,20}\d(?![\w/@-]|[.:,]\d)/g,
    accept: isTelephone,
  },
  {
    code: 'CASE-032',
    what: 'the number of a payment card',
    pattern: /(?<![\w.-])\d(?:[ -]?\d){12,18}(?![\w-])/g,
    accept: isCard,
  },
  {
    code: 'CASE-032',
    what: 'an access token or key',
    pattern:
      /(?<!\w)(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{30,}|xox[abprs]-[\w-]{10,}|AKIA[0-9A-Z]{16}|sk[-_](?:live|test|proj)[-_]\w{16,}|eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}|-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----)/g,
  },
];

const TELEPHONES = [
  /** International: +34 612 345 678, 0034 612 345 678. */
  /^(?:\+[1-9]|00[1-9]\d{0,2} )[\d ()./-]*$/,
  /** North America: (212) 555-0123, 212-555-0123, 212.555.0123. */
  /^(?:1[ -])?\(?[2-9]\d{2}\)?[ .-]?[2-9]\d{2}[ .-]\d{4}$/,
  /** With the nought of a trunk: 0171 1234567, 020 7946 0123, 06 12 34 56 78. */
  /^\(?0[1-9]\d{0,3}\)?[ /-]\d{2,8}(?:[ -]\d{2,4}){0,4}$/,
  /** Spain and others without one: 91 234 56 78, 912 34 56 78. */
  /^[689]\d(?: \d{3}|\d \d{2}) \d{2} \d{2}$/,
];

/** Whether digits are grouped as telephone numbers are; sums, dates, addresses of machines and orders are not. */
function isTelephone(match: string): boolean {
  const plain = match.replace(/\u00A0/g, ' ');
  const { length } = digits(match);
  return length >= 9 && length <= 15 && TELEPHONES.some((form) => form.test(plain));
}

const CARD = /^(?:4|5[1-5]|2[2-7]|3[04-8]|6)/;

/** Whether digits pass the check of ISO/IEC 7812 (Luhn) and have the length of a card number. */
function isCard(match: string): boolean {
  const number = digits(match);
  if (number.length < 13 || number.length > 19 || !CARD.test(number) || /^(\d)\1+$/.test(number))
    return false;
  const sum = Array.from(number)
    .reverse()
    .reduce((total, digit, at) => {
      const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}

/** Nothing outside the sources looks like private contact data or a secret; addresses of sources stay. */
export const nothingPrivate: Rule = ({ text, parsed, model, original }) => {
  if (original) return privateIn(text);
  const yaml = parsed.lost.has('fictional') ? parsed.yamlSpan : undefined;
  const span = yaml ?? (model.sources.length > 0 ? parsed.places.yaml(['sources']) : { start: 0, end: 0 });
  return privateIn(text.slice(0, span.start) + ' '.repeat(span.end - span.start) + text.slice(span.end));
};

/** Stretches of a text that look private or secret. */
function privateIn(text: string): Fault[] {
  return PATTERNS.flatMap(({ code, what, pattern, accept }) =>
    [...text.matchAll(pattern)].flatMap((match): Fault[] =>
      accept && !accept(match[0])
        ? []
        : [{ code, span: { start: match.index, end: match.index + match[0].length }, data: { what } }],
    ),
  );
}

/** Signs of direction come in pairs: what one turns without end runs over the words that follow. */
export const directionsEnd: Rule = ({ text }) => directionFaults(text);

/** Signs of direction without their other half, in any text. */
export const directionFaults = (text: string): Fault[] =>
  loneSignsIn(text).map(({ at, sign, opens }) => ({
    code: 'CASE-106',
    span: { start: at, end: at + 1 },
    data: {
      sign: numberOf(sign),
      problem: opens
        ? 'nothing in the paragraph turns it back'
        : 'nothing before it in the paragraph turned it',
      other: opens
        ? `the one that ends it (${sign >= '\u2066' ? 'U+2069' : 'U+202C'})`
        : `one that begins it (such as ${sign >= '\u2066' ? 'U+2068' : 'U+202B'})`,
    },
  }));

const numberOf = (sign: string) => `U+${sign.charCodeAt(0).toString(16).toUpperCase()}`;
