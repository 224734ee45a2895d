import { getDomain } from 'tldts';

/** Where pages find the service that counts votes. */
export interface PollAddress {
  /** What stands before `/api/…`: a path of this site or an address, without a slash at its end. */
  readonly prefix: string;
  /** The origin of a service elsewhere, which the site's policy has to allow. */
  readonly origin?: string;
}

/** What a setting says that cannot be done, in a sentence. */
export class PollAddressError extends Error {}

/**
 * Reads POLLS_URL.
 * @param value empty for the site's own origin, `off` for no service, or the address of a service on the same site
 * @param base the path that the site lives under; begins and ends with `/`
 * @param site the address of the site
 * @returns undefined for no service
 * @throws {PollAddressError} where it is none of these
 */
export function readPollAddress(
  value: string | undefined,
  base: string,
  site: string,
): PollAddress | undefined {
  if (value === undefined || value === '') return { prefix: base.replace(/\/$/, '') };
  if (value === 'off') return undefined;
  const url = URL.parse(value);
  if (url === null || !/^https?:$/.test(url.protocol) || says(url)) {
    throw new PollAddressError(
      `POLLS_URL is "${value}": give the address of the poll service, such as https://polls.example.org, or "off".`,
    );
  }
  const { protocol, hostname } = new URL(site);
  if (url.protocol !== protocol || !sameSite(url.hostname, hostname)) {
    throw new PollAddressError(
      `POLLS_URL is "${value}" and the site is at ${site}: cookies do not travel from one site to another, so readers could vote again and again. Give the service an address of the same site, such as ${protocol}//polls.${hostname.replace(/^www\./, '')}.`,
    );
  }
  return { prefix: url.href.replace(/\/$/, ''), origin: url.origin };
}

/** Whether an address says more than where something is. */
const says = ({ search, hash, username, password }: URL): boolean =>
  [search, hash, username, password].some((part) => part !== '');

/**
 * Whether browsers send the cookies of one host to the other: they belong to the same registrable domain, by the Public
 * Suffix List, hosts that give each user a subdomain included (https://publicsuffix.org).
 */
function sameSite(one: string, other: string): boolean {
  if (one === other) return true;
  const [left, right] = [siteOf(one), siteOf(other)];
  return left !== null && left === right;
}

/** Names below `localhost` are those of one machine. An address of numbers is the site of nobody else. */
const siteOf = (host: string): string | null =>
  /(?:^|\.)localhost$/.test(host) ? 'localhost' : getDomain(host, { allowPrivateDomains: true });
