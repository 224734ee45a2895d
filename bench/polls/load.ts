import autocannon from 'autocannon';

/** How fast a server answered. */
export interface Speed {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** What is asked again and again. */
export interface Question {
  readonly path: string;
  /** A vote that is sent; without one, something is read. */
  readonly vote?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Asks a server as fast as it answers.
 * @throws {Error} when an answer is no success
 */
export async function askFast(
  origin: string,
  { path, vote, headers = {} }: Question,
  connections: number,
  seconds: number,
): Promise<Speed> {
  const result = await autocannon({
    url: `${origin}${path}`,
    connections,
    duration: seconds,
    headers,
    ...(vote && {
      method: 'POST' as const,
      headers: { ...headers, 'content-type': 'application/json', origin },
      body: JSON.stringify(vote),
    }),
  });
  const failed = result.errors + result.timeouts + result.non2xx;
  if (failed > 0) throw new Error(`${failed} of ${result.requests.total} answers for ${path} failed.`);
  return { perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
}
