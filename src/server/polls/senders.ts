import { isIPv6 } from 'node:net';

/**
 * What stands for a network: an address, and of IPv6 its first half, because whoever has one address there has all that
 * begin like it (RFC 6177).
 */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::');
  const first = head.split(':').filter(Boolean);
  const last = tail?.split(':').filter(Boolean) ?? [];
  const zeros = tail === undefined ? 0 : 8 - first.length - last.length;
  const groups = [...first, ...Array.from({ length: zeros }, () => '0'), ...last];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/**
 * Finds the network address that a request came from.
 * @param proxies how many proxies stand before the service; each adds the address it was asked from to the end of
 * X-Forwarded-For, and what stands before those is anybody's word
 */
export const senderBehind =
  (proxies: number) =>
  (headers: Headers, received: string): string => {
    if (proxies === 0) return received;
    const forwarded = (headers.get('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
    return forwarded.at(-proxies) || received;
  };
