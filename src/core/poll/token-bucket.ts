/** A bucket as it was when something was last asked of it. */
export interface Bucket {
  readonly tokens: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** How many tokens a bucket holds, and how many come back a minute. */
export interface BucketSize {
  readonly capacity: number;
  readonly perMinute: number;
}

/** What a bucket holds by now. A clock that went back takes nothing away. */
function refilled(bucket: Bucket | undefined, { capacity, perMinute }: BucketSize, now: number): number {
  if (bucket === undefined) return capacity;
  return Math.min(capacity, bucket.tokens + (Math.max(0, now - bucket.at) * perMinute) / 60_000);
}

/**
 * Takes one token.
 * @returns the bucket afterwards, and how many seconds to wait where there was none
 */
export function takeToken(
  bucket: Bucket | undefined,
  size: BucketSize,
  now: number,
): { readonly bucket: Bucket; readonly wait: number } {
  const tokens = refilled(bucket, size, now);
  if (tokens >= 1) return { bucket: { tokens: tokens - 1, at: now }, wait: 0 };
  return { bucket: { tokens, at: now }, wait: Math.ceil(((1 - tokens) * 60) / size.perMinute) };
}

/** Whether a bucket says no more than that nobody has asked for a while. */
export const isFull = (bucket: Bucket, size: BucketSize, now: number): boolean =>
  refilled(bucket, size, now) >= size.capacity;
