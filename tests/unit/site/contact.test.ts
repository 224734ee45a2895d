import { expect, test } from 'vitest';
import { checkSite } from '../../../src/core/site/check.ts';
import { contactAddress } from '../../../src/core/site/schema.ts';

const contact = (value: string) => checkSite(`contact: ${JSON.stringify(value)}\n`);

test.each([
  ['https://a.example/contact', 'https://a.example/contact'],
  ['http://social.example/@cases', 'http://social.example/@cases'],
  ['cases@a.example', 'mailto:cases@a.example'],
  ['mailto:cases@a.example', 'mailto:cases@a.example'],
  [' cases@bücher.example ', 'mailto:cases@bücher.example'],
])('%s is a contact, and the link leads to it', (written, href) => {
  const { value, faults } = contact(written);
  expect(faults).toEqual([]);
  expect(value && contactAddress(value)).toBe(href);
});

test.each([
  'javascript:alert(1)',
  'JavaScript:alert("a@b.example")',
  'data:text/html,<b>a@b.example</b>',
  'vbscript:x@y',
  '//a.example/',
  '/contact/',
  'a.example',
  'a@b.example?subject=x&body=y',
  '<a@b.example>',
  'https://a.example/"onclick="x',
  '',
])('%s is refused', (written) => {
  expect(contact(written).faults).toMatchObject([{ code: 'CASE-009', data: { name: 'contact' } }]);
});
