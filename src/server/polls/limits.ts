import { createHmac, randomBytes } from 'node:crypto';
import { isFull, takeToken, type Bucket, type BucketSize } from '../../core/poll/token-bucket.ts';

const DAY = 86_400_000;
const MOST_KEPT = 50_000;

/** Counts down for each of many senders. Kept in memory, under names that nobody can turn back, and only for a while. */
export interface Limit {
  /** Takes one from what a sender may send. @returns seconds to wait, 0 where it may go on */
  take(sender: string): number;
}

/**
 * A limit with a bucket for each sender. Names are digests with a salt that changes every day.
 * @param clock milliseconds since 1970
 */
export function createLimit(size: BucketSize, clock: () => number): Limit {
  const buckets = new Map<string, Bucket>();
  let salt = randomBytes(32);
  let day = 0;
  const forget = (now: number) => {
    for (const [name, bucket] of buckets) if (isFull(bucket, size, now)) buckets.delete(name);
    for (const name of buckets.keys()) {
      if (buckets.size <= MOST_KEPT / 2) break;
      buckets.delete(name);
    }
  };
  return {
    take(sender) {
      const now = clock();
      if (Math.floor(now / DAY) !== day) {
        day = Math.floor(now / DAY);
        salt = randomBytes(32);
        buckets.clear();
      }
      const name = createHmac('sha256', salt).update(sender).digest('base64url');
      const { bucket, wait } = takeToken(buckets.get(name), size, now);
      buckets.set(name, bucket);
      if (buckets.size > MOST_KEPT) forget(now);
      return wait;
    },
  };
}

/** A limit that lets everything through. */
export const noLimit: Limit = { take: () => 0 };
