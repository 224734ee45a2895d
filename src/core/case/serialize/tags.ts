import { own } from '../../text/own.ts';

/** What an attribute may hold; `false` and nothing at all leave it out, `true` stands without a value. */
export type AttributeValue = string | number | boolean | undefined;

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function attribute([name, value]: [string, AttributeValue]): string {
  if (value === undefined || value === false) return '';
  if (value === true) return ` ${name}`;
  return ` ${name}="${String(value).replace(/&(?=#?\w+;)|["\n\r]/g, (char) => own(REFERENCES, char) ?? char)}"`;
}

const opening = (name: string, attributes: Readonly<Record<string, AttributeValue>>): string =>
  name + Object.entries(attributes).map(attribute).join('');

/** A block on lines of its own; its parts are parted by empty lines, those that are empty are left out. */
export function block(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>>,
  parts: readonly string[],
): string {
  const inside = parts.filter((part) => part !== '');
  if (inside.length === 0) return `<${opening(name, attributes)} />`;
  return [`<${opening(name, attributes)}>`, ...inside, `</${name}>`].join('\n\n');
}

/** A block on one line with its words between the tags. */
export const line = (
  name: string,
  attributes: Readonly<Record<string, AttributeValue>>,
  words: string,
): string => `<${opening(name, attributes)}>${words}</${name}>`;
