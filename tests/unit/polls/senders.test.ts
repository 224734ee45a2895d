import fc from 'fast-check';
import { expect, test } from 'vitest';
import { networkOf, senderBehind } from '../../../src/server/polls/senders.ts';
import { createLimit } from '../../../src/server/polls/limits.ts';

test('behind proxies the last address that a trusted one wrote counts, and not what the sender wrote', () => {
  const headers = new Headers({ 'x-forwarded-for': '1.1.1.1, 2.2.2.2, 3.3.3.3' });
  expect(senderBehind(0)(headers, '9.9.9.9')).toBe('9.9.9.9');
  expect(senderBehind(1)(headers, '9.9.9.9')).toBe('3.3.3.3');
  expect(senderBehind(2)(headers, '9.9.9.9')).toBe('2.2.2.2');
  expect(senderBehind(1)(new Headers(), '9.9.9.9')).toBe('9.9.9.9');
});

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:0:1:aaaa::1', '2001:db8:0:1'],
  ['2001:0db8::1:2:3:4:5', '2001:db8:0:1'],
  ['2001:db8::7', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('the network of %s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

const behindOne = (name: string, value: string) =>
  networkOf(senderBehind(1)(new Headers({ [name]: value }), '198.51.100.1'));

test.each([
  [
    '203.0.113.7',
    [
      ...[
        '203.0.113.7',
        ' 203.0.113.7 ',
        '203.0.113.7:4711',
        '203.000.113.007',
        '0203.0.113.7',
        '[203.0.113.7]:80',
      ],
      ...['::ffff:203.0.113.7', '::FFFF:203.0.113.7', '::ffff:cb00:7107', '0:0:0:0:0:ffff:203.0.113.7'],
      ...['[::ffff:203.0.113.7]:443', '0000:0000:0000:0000:0000:FFFF:CB00:7107', '::ffff:203.000.113.007'],
      ...['"[::ffff:cb00:7107]:1"', '::203.0.113.7', '[::ffff:203.0.113.7%eth0]'],
    ],
  ],
  [
    '2001:db8:0:1',
    [
      ...[
        '2001:db8:0:1::',
        '2001:DB8:0:1::7',
        '2001:0db8:0000:0001:0000:0000:0000:0007',
        '2001:db8:0:1:a:b:c:d',
      ],
      ...['[2001:db8:0:1::7]', '[2001:db8:0:1::7]:4711', '2001:db8:0:1::7%eth0', '[2001:db8:0:1::7%25en0]:1'],
      ...[
        '2001:db8::1:0:0:0:7',
        '2001:db8:0:1:a:b:c:d:4711',
        '2001:db8:0:1::203.0.113.7',
        '"[2001:db8:0:1::7]"',
      ],
    ],
  ],
])('%s is one sender, however a proxy spells it', (network, spellings) => {
  for (const spelling of spellings) {
    expect([spelling, behindOne('x-forwarded-for', `1.2.3.4, ${spelling}`)]).toEqual([spelling, network]);
    const quoted = spelling.startsWith('"') ? spelling : `"${spelling.trim()}"`;
    for (const hop of [`for=${quoted}`, `proto=https;For=${quoted};by=_x`, `by=1.1.1.1; FOR=${quoted}`])
      expect([hop, behindOne('forwarded', `for=1.2.3.4, ${hop}`)]).toEqual([hop, network]);
  }
});

test('X-Forwarded-For is believed before Forwarded, which a sender may have written', () => {
  const headers = new Headers({ 'x-forwarded-for': '203.0.113.7', forwarded: 'for=1.1.1.1' });
  expect(senderBehind(1)(headers, '9.9.9.9')).toBe('203.0.113.7');
});

test('what is no address gives nobody a bucket of their own', () => {
  const limit = createLimit({ capacity: 1, perMinute: 1 }, () => 0);
  expect(limit.take(networkOf('198.51.100.1'))).toBe(0);
  const garbage = fc.oneof(
    fc.constantFrom(
      'unknown',
      '_hidden',
      '',
      '::',
      ':',
      '1.2.3',
      '1.2.3.4.5',
      '999.1.1.1',
      '0x7f.0.0.1',
      '[',
      '[]:1',
    ),
    fc.constantFrom(
      'for=1.2.3.4',
      '203.0.113.7x',
      '2130706433',
      '2001:db8::1::2',
      'g::1',
      '%eth0',
      '1.2.3.4, ',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(
      garbage.filter((text) => /^[ -~]*$/.test(text) && !text.includes('::')),
      (text) => {
        fc.pre(!/^[^,]*\b\d{1,9}(\.\d{1,9}){3}\b[^,]*$/.test(text.split(',').at(-1) ?? ''));
        expect(limit.take(behindOne('x-forwarded-for', text))).toBeGreaterThan(0);
      },
    ),
    { seed: 10 },
  );
});

test('every spelling of any address is one network, and other networks are others', () => {
  const group = fc.integer({ min: 0, max: 0xffff });
  const eight = fc.array(group, { minLength: 8, maxLength: 8 });
  const hex = (groups: readonly number[], width: number) =>
    groups.map((one) => one.toString(16).padStart(width, '0')).join(':');
  fc.assert(
    fc.property(eight, eight, (one, other) => {
      const network = networkOf(hex(one, 0));
      expect(networkOf(hex(one, 4).toUpperCase())).toBe(network);
      expect(networkOf(`[${hex([...one.slice(0, 4), ...other.slice(4)], 4)}%7]:80`)).toBe(network);
      const isSame = one.slice(0, 4).join() === other.slice(0, 4).join();
      expect(networkOf(hex(other, 0)) === network).toBe(isSame);
    }),
    { seed: 10 },
  );
});
