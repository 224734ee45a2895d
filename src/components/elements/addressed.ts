/**
 * What the part of an address behind `#` names; nothing where there is no such place, or where it can be no name at all,
 * as `#100%`.
 */
export function addressed(hash: string = location.hash): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}
