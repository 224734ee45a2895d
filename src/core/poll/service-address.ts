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
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
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

/** Whether one host is the other's parent, or both are children of one that is more than a top-level domain. */
function sameSite(one: string, other: string): boolean {
  if (one === other) return true;
  const shared = sharedLabels(one, other);
  return shared >= 2 || (shared === 1 && one.endsWith('localhost') && other.endsWith('localhost'));
}

function sharedLabels(one: string, other: string): number {
  const [left, right] = [one.split('.').reverse(), other.split('.').reverse()];
  const differing = left.findIndex((label, at) => label !== right[at]);
  return differing === -1 ? left.length : differing;
}
