import { own } from '../../core/text/own.ts';

/** What came of asking an address. */
export interface Answer {
  readonly address: string;
  /** Whether there is something to read. */
  readonly good: boolean;
  /** The status, or why there is none, in a few words. */
  readonly said: string;
}

/** How addresses are asked. */
export interface Asking {
  /** How long one answer may take, in milliseconds. */
  readonly patience?: number;
  readonly atOnce?: number;
}

const HEADERS = { 'User-Agent': 'Casebook (checks the addresses of sources)' };

/** Asks addresses, a few at a time; answers come in the order of the addresses. Each is asked once. */
export async function askAddresses(
  addresses: readonly string[],
  { patience = 15_000, atOnce = 4 }: Asking = {},
): Promise<readonly Answer[]> {
  const waiting = [...new Set(addresses)];
  const answers = new Map<string, Answer>();
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      answers.set(next, await ask(next, patience));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return addresses.flatMap((address) => answers.get(address) ?? []);
}

/** Many hosts refuse HEAD, or answer it otherwise than what readers send. */
async function ask(address: string, patience: number): Promise<Answer> {
  const head = await request(address, 'HEAD', patience);
  return head.good ? head : request(address, 'GET', patience);
}

async function request(address: string, method: 'HEAD' | 'GET', patience: number): Promise<Answer> {
  try {
    const response = await fetch(address, {
      method,
      headers: HEADERS,
      signal: AbortSignal.timeout(patience),
    });
    await response.body?.cancel();
    const moved = response.redirected ? `, now at ${response.url}` : '';
    return { address, good: response.ok, said: `${response.status}${moved}` };
  } catch (error) {
    return { address, good: false, said: reasonOf(error) };
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host cannot be looked up now',
  ECONNREFUSED: 'the host refuses',
  ECONNRESET: 'the host hangs up',
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'no answer in time';
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return own(REASONS, code) ?? (code || (cause instanceof Error ? cause.message : error.message));
}
