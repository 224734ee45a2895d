import { keepNote, memory, readNote } from './notes.ts';

/** What this device keeps of one ballot. */
export interface Kept {
  /** Ids of options; empty where a vote is being taken back. */
  readonly choice: readonly string[];
  /** `picked` was never sent, `waiting` is to be sent, `counted` was counted, and `closed` came too late. */
  readonly stage: 'picked' | 'waiting' | 'counted' | 'closed';
  /** What the service last counted, while something else waits. */
  readonly before?: readonly string[];
}

const PREFIX = 'casebook:vote:';
const STAGES = ['waiting', 'counted', 'closed'] as const;

const isChoice = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((id) => typeof id === 'string');

/** A choice that was never sent is an array of ids, as it was before votes were counted; the rest are objects. */
export function readKept(store: string): Kept | undefined {
  let value: unknown;
  try {
    value = JSON.parse(readNote(store) ?? 'null');
  } catch {
    return undefined;
  }
  if (isChoice(value)) return { choice: value, stage: 'picked' };
  const { choice, stage, before } = Object(value) as Record<string, unknown>;
  const known = STAGES.find((one) => one === stage);
  if (!known || !isChoice(choice)) return undefined;
  return { choice, stage: known, ...(isChoice(before) && { before }) };
}

/** Keeps something of a ballot, or nothing more. */
export function keep(store: string, kept: Kept | undefined): void {
  if (!kept || (kept.stage === 'picked' && kept.choice.length === 0)) keepNote(store);
  else keepNote(store, JSON.stringify(kept.stage === 'picked' ? kept.choice : kept));
}

/** What is kept of all ballots of the site, by name. */
export function allKept(): string[] {
  try {
    return [...memory.keys(), ...Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))];
  } catch {
    return [...memory.keys()];
  }
}

const KEY = `${PREFIX}key`;

/**
 * The key of votes on their way, the same until the service has answered one: by it the service knows that a vote whose
 * answer was lost, and whatever is sent next, come from one reader.
 */
export function keyOfSending(): string {
  const known = readNote(KEY);
  if (known !== null) return known;
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const key = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  keepNote(KEY, key);
  return key;
}

/**
 * To be called when the service has answered a vote: from now on it knows the reader by its cookie. A browser that keeps
 * nothing takes no cookie either: there the key goes on telling who votes for as long as the page is open.
 */
export const endSending = (): void => {
  if (!memory.has(KEY)) keepNote(KEY);
};
