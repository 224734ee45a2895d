const LOCAL = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/** A host of this machine, with or without port. */
export const isLocal = (host: string): boolean => LOCAL.test(host);

/**
 * Whether a request that changes something may come from where it says it comes from. Browsers name the origin with every
 * request of that kind; a program that names none has no cookie of anybody's to misuse.
 * @param siteOrigin such as `https://www.example.org`
 * @returns the origin that is refused, or undefined
 */
export function refusedOrigin(headers: Headers, siteOrigin: string): string | undefined {
  const origin = headers.get('origin');
  if (origin === null) {
    const site = headers.get('sec-fetch-site');
    return site === 'cross-site' ? 'another site' : undefined;
  }
  return isOwnOrigin(origin, headers.get('host'), siteOrigin) ? undefined : origin;
}

/**
 * Whether an origin is the site's own: the address it is published at, or, for a service that is asked on this machine,
 * this machine at the same port.
 */
export function isOwnOrigin(origin: string, host: string | null, siteOrigin: string): boolean {
  if (origin === siteOrigin) return true;
  if (host === null || !isLocal(host) || !URL.canParse(origin)) return false;
  const { protocol, host: from, port } = new URL(origin);
  return protocol === 'http:' && isLocal(from) && port === new URL(`http://${host}`).port;
}
