import type { Fault } from '../../text/finding.ts';
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
    pattern: /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g,
    accept: (match) => !/@(?:[\w-]+\.)*example(?:\.(?:com|org|net))?$/i.test(match),
  },
  {
    code: 'CASE-031',
    what: 'a telephone number',
    pattern: /(?<![\w./:#-])\+?\(?\d{1,4}\)?(?:[ .\u00A0-]\(?\d{2,4}\)?){2,5}(?![\w/-])/g,
    accept: (match) => {
      const { length } = digits(match);
      const isDate = /^\d{4}-\d{2}-\d{2}$|^\d{1,2}[. ]\d{1,2}[. ]\d{4}$/.test(match);
      const isSum = /^\d{1,3}(?:[.\u00A0 ]\d{3})+$/.test(match);
      return !isDate && !isSum && length >= 9 && length <= 15 && !isCard(match);
    },
  },
  { code: 'CASE-032', what: 'the number of a payment card', pattern: /(?<![\w.-])\d(?:[ -]?\d){12,18}(?![\w-])/g, accept: isCard },
  {
    code: 'CASE-032',
    what: 'an access token or key',
    pattern:
      /(?<!\w)(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{30,}|xox[abprs]-[\w-]{10,}|AKIA[0-9A-Z]{16}|sk[-_](?:live|test|proj)[-_]\w{16,}|eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}|-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----)/g,
  },
];

/** Whether digits pass the check of ISO/IEC 7812 (Luhn) and have the length of a card number. */
function isCard(match: string): boolean {
  const number = digits(match);
  if (number.length < 13 || number.length > 19 || /^(\d)\1+$/.test(number)) return false;
  const sum = [...number].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Nothing outside the sources looks like private contact data or a secret; addresses of sources stay. */
export const nothingPrivate: Rule = ({ text, parsed, model, original }) => {
  const public_ = original ? '' : withoutSources(text, parsed.places.yaml(['sources']), model.sources.length > 0);
  return privateIn(original ? text : public_);
};

function withoutSources(text: string, span: { start: number; end: number }, has: boolean): string {
  if (!has) return text;
  return text.slice(0, span.start) + ' '.repeat(span.end - span.start) + text.slice(span.end);
}

/** Stretches of a text that look private or secret. */
export function privateIn(text: string): Fault[] {
  return PATTERNS.flatMap(({ code, what, pattern, accept }) =>
    [...text.matchAll(pattern)].flatMap((match): Fault[] =>
      accept && !accept(match[0])
        ? []
        : [{ code, span: { start: match.index, end: match.index + match[0].length }, data: { what } }],
    ),
  );
}
