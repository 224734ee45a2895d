import { isIPv4, isIPv6, SocketAddress } from 'node:net';

/**
 * The one spelling of a network address, whichever it came in: with brackets, a port or a zone, in capitals, with zeros in
 * front, as IPv6 that stands for IPv4.
 * @returns undefined for what is no address
 */
function addressIn(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .replace(/^\[([^\]]*)\](?::\d*)?$/, '$1')
    .replace(/^([^%]*)%[^]*$/, '$1')
    .replace(/(?:\d{1,9}\.){3}\d{1,9}/, (quad) => quad.split('.').map(Number).join('.'));
  const withoutPort = bare.replace(/:\d{1,5}$/, '');
  const address = [bare, withoutPort].find((one) => isIPv4(one) || isIPv6(one));
  if (address === undefined || isIPv4(address)) return address;
  const canonical = new SocketAddress({ address, family: 'ipv6' }).address;
  return canonical.replace(/^::(?:ffff:)?(?=\d+\.)/, '');
}

/**
 * What stands for a network: an address, and of IPv6 its first half, because whoever has one address there has all that
 * begin like it (RFC 6177). What is no address is itself.
 */
export function networkOf(text: string): string {
  const address = addressIn(text) ?? text;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::');
  const first = head.split(':').filter(Boolean);
  const last = tail?.split(':').filter(Boolean) ?? [];
  const zeros = tail === undefined ? 0 : 8 - first.length - last.length;
  return [...first, ...Array.from({ length: zeros }, () => '0'), ...last].slice(0, 4).join(':');
}

/**
 * Finds the network address that a request came from.
 * @param proxies how many proxies stand before the service; each adds the address it was asked from to the end of
 * X-Forwarded-For, or of Forwarded where there is none of the other (RFC 7239), and what stands before those is anybody's
 * word. Where no address stands at that place, the nearest proxy stands for all whom it hides.
 */
export const senderBehind =
  (proxies: number) =>
  (headers: Headers, received: string): string => {
    if (proxies === 0) return received;
    const hops = headers.get('x-forwarded-for')?.split(',') ?? forwardedFor(headers.get('forwarded') ?? '');
    return addressIn(hops.at(-proxies) ?? '') ?? received;
  };

const forwardedFor = (header: string): string[] =>
  header.split(',').map((hop) => /(?:^|;)\s*for=([^;]*)/i.exec(hop)?.[1] ?? '');
