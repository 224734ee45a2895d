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
