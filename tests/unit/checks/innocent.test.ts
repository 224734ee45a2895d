import { describe, expect, test } from 'vitest';
import { findingsOf, places, saying } from '../../helpers/late-parcel.ts';

describe('innocent texts are left alone', () => {
  test.each([
    'It cost 1 000 000 euros, or 1.000.000, or 1,000,000, or 612 345 678 in all.',
    'On 2026-11-22, on 22.11.2026, on 22 11 2026, and from 2026-01-02 to 2026-01-03.',
    'At 09:00, at 09:00:30, at 2026-01-02T09:00:00Z, at 1700000000 and at 1700000000000.',
    'Version 1.2.3.4 of pkg@1.2.3 came after vite@8.0.1-beta.2.',
    'ISBN 978-3-16-148410-0 and ISBN 0-306-40615-2.',
    'My order is A-2024-0012-4455, or #123-4567890-1234567, or 2024-0012-4455-7788.',
    'From 192.168.1.20 to 10.0.0.255 by 203.0.113.195:8080, and to 192.168.100.200.',
    'The flight is LH 1234 5678 90, the seat 12 34, the gate 7.',
    'Tracking 1Z999AA10123456784 and RR123456785ES, invoice 2026/000123456.',
    'Write to help@example.com or ana@mail.example.',
    'The picture is icon@2x.png, the place 40.4168, -3.7038.',
    'Smile :( and :) and ;-) and ¯\\\\_(ツ)_/¯ and (:',
    'A brace \\{ and \\} and a sign \\< and 3 > 2 and a}b.',
    'importing goods, exports, and the word import in a line.',
    '```log\n2026-01-02 09:00:01 [main] ERROR {"user": {"id": 12, "tags": ["a", "b"]}} <null> import x\n}\n{\n```',
    '```js\nimport { a } from "b";\nexport default () => ({ c: `${d}` });\n<Step>\n```',
    'Code in a line: `{price}` and `<Step>` and `import x`.',
    '> import this\n\n- export that',
    'Marks: **<Mark id="a">all</Mark>**, <Mark id="b">some *of* it</Mark>, [<Mark id="c">`x` </Mark>](https://a.example/).',
    '- <Mark id="d">one\n  and **two**</Mark>\n- <Mark id="e">three</Mark>',
  ])('%s', (words) => {
    expect(places(findingsOf(saying(words)))).toEqual([]);
  });
});

describe('telephone numbers as people write them are found', () => {
  test.each([
    '+34 612 345 678', '+34612345678', '(212) 555-0123', '212-555-0123', '212.555.0123', '0171 1234567', '0171/1234567',
    '020 7946 0123', '06 12 34 56 78', '91 234 56 78', '912 34 56 78', '0034 612 345 678', '+1 (212) 555-0123', '+44 20 7946 0123',
  ])('%s', (number) => {
    const [finding] = findingsOf(saying(`Call ${number}, please.`));
    expect(finding).toMatchObject({ code: 'CASE-031', column: 6, endColumn: 6 + number.length });
  });
}); // prettier-ignore

describe('secrets are found', () => {
  test.each([
    ['4111 1111 1111 1111', 'the number of a payment card'],
    ['5500-0000-0000-0004', 'the number of a payment card'],
    [`ghp_${'a1'.repeat(18)}`, 'an access token or key'],
    ['AKIAABCDEFGHIJKLMNOP', 'an access token or key'],
    ['-----BEGIN RSA PRIVATE KEY-----', 'an access token or key'],
  ])('%s', (secret, what) => {
    const findings = findingsOf(saying(`It is ${secret} here.`));
    expect(findings.map(({ code, message }) => [code, message])).toEqual([
      ['CASE-032', `This looks like ${what}.`],
    ]);
  });

  test('in code as well, at the exact place', () => {
    expect(places(findingsOf(saying('```log\nfrom ana.perez@mail.invalid ok\n```')))).toEqual([
      '21:6-21:28 CASE-031',
    ]);
  });
});
