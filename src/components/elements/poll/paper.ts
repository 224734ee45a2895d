import type { PollResult } from '../../../core/poll/result.ts';
import { optionsOf } from './view.ts';

/** A ballot of this page, as far as the service is concerned. */
export interface Paper {
  /** The id of the poll. */
  readonly poll: string;
  readonly version: number;
  /** Ids of its options. */
  readonly options: readonly string[];
  /** Where votes for it go. */
  readonly address: string;
}

/** @returns undefined for a ballot that goes nowhere */
export function paperOf(ballot: Element): Paper | undefined {
  const form = ballot.querySelector('form');
  const version = form?.querySelector<HTMLInputElement>('[name="version"]')?.value;
  if (!form || version === undefined) return undefined;
  const poll = form.action.slice(form.action.lastIndexOf('/') + 1);
  return { ...paperWithout(ballot, version), poll, address: form.action };
}

/** The paper of a ballot that goes nowhere; its version is the end of the name that it is kept under. */
export const paperWithout = (ballot: Element, store: string): Paper => ({
  poll: ballot.closest('.ballot')?.id ?? '',
  version: Number(store.slice(store.lastIndexOf(':') + 1)),
  options: optionsOf(ballot).map(({ id }) => id),
  address: '',
});

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

/** Whether something that came over the network is a choice on this ballot, or none. */
export const isChoiceOf = (value: unknown, { options }: Paper): value is string[] =>
  Array.isArray(value) && value.every((id) => options.includes(id as string));

/** Whether something that came over the network tells of this poll in other words than those on the ballot. */
export function isRewording(value: unknown, paper: Paper): boolean {
  const { poll, version } = Object(value) as Record<string, unknown>;
  return poll === paper.poll && Number.isInteger(version) && version !== paper.version;
}

/** Whether something that came over the network can be believed to be the result of this ballot. */
export function isResultOf(value: unknown, { poll, version, options }: Paper): value is PollResult {
  const result = Object(value) as Record<string, unknown>;
  if (result['poll'] !== poll || result['version'] !== version) return false;
  if (result['state'] === 'few') return isCount(result['fewerThan']);
  const { voters, since, options: counts } = result;
  return (
    result['state'] === 'counted' &&
    isCount(voters) &&
    voters > 0 &&
    typeof since === 'string' &&
    /^\d{4}-\d\d-\d\d$/.test(since) &&
    Array.isArray(counts) &&
    counts.length === options.length &&
    options.every((id) =>
      counts.some((one: unknown) => {
        const { id: of, votes } = Object(one) as Record<string, unknown>;
        return of === id && isCount(votes) && votes <= voters;
      }),
    )
  );
}
