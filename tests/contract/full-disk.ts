/** Casts votes until the disk has been full for a while, gives it room, and prints which were acknowledged. */
import { spawnSync } from 'node:child_process';
import { openSqliteStore } from '../../src/adapters/vote-stores/index.ts';
import { StoreUnavailable } from '../../src/core/poll/vote-store.ts';

// A write beyond the limit of a file also sends a signal, which ends a process that does not listen.
process.on('SIGXFSZ', () => undefined);
const store = openSqliteStore({ folder: process.argv[2] ?? '', warn: console.error });
const acknowledged: string[] = [];
const others: string[] = [];
let recovered: boolean | undefined;
let refused = 0;
for (let round = 0; recovered === undefined && round < 2000; round += 1) {
  if (refused >= 200) {
    const { status } = spawnSync('prlimit', ['--pid', String(process.pid), '--fsize=unlimited']);
    if (status !== 0) break;
    recovered = true;
  }
  const names = Array.from({ length: 20 }, (_, number) => `voter-${round}-${number}`);
  const outcomes = await Promise.allSettled(
    names.map((voter) =>
      store.cast({ case: 'a-case', poll: 'trouble', version: 1, voter, choice: ['yes'], at: 1 }),
    ),
  );
  for (const [place, outcome] of outcomes.entries()) {
    if (outcome.status === 'fulfilled') acknowledged.push(names[place] ?? '');
    else if (outcome.reason instanceof StoreUnavailable) {
      refused += 1;
      if (recovered) recovered = false;
    } else others.push(String(outcome.reason));
  }
}
process.stdout.write(JSON.stringify({ acknowledged, refused, others, recovered }));
