/** Sent in a page when what it keeps of votes has changed; a `storage` event tells the other tabs. */
export const KEPT_EVENT = 'cb-kept';

/** The name of a note that the reader wants to be forgotten, and the service has not heard of it yet. */
export const PARTING = 'casebook:vote:parting';

/** Where the browser keeps nothing, a note lasts as long as the page. */
export const memory = new Map<string, string>();

/** What this device keeps under a name, or null. */
export function readNote(name: string): string | null {
  try {
    return localStorage.getItem(name) ?? memory.get(name) ?? null;
  } catch {
    return memory.get(name) ?? null;
  }
}

/** Keeps a note on this device; nothing takes it away. */
export function keepNote(name: string, note?: string): void {
  memory.delete(name);
  try {
    if (note === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, note);
  } catch {
    if (note !== undefined) memory.set(name, note);
  }
  document.dispatchEvent(new Event(KEPT_EVENT));
}
