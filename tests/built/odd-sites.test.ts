import { afterAll, expect, test } from 'vitest';
import { checkContent } from '../../src/adapters/checker/index.ts';
import { makeContent } from '../helpers/content.ts';
import { oddSites } from '../helpers/odd/site.ts';
import { copyProject } from '../helpers/project-copy.ts';

/** How many sites are built: few by default, as many as `ODD_SITES` says, from the number `ODD_FROM`. */
const COUNT = Number(process.env['ODD_SITES'] ?? 16);
const FROM = Number(process.env['ODD_FROM'] ?? 1);
/** How many sites share one build; more of them hide nothing, since a failure is halved until one site is left. */
const BATCH = 50;

const copy = copyProject();
afterAll(() => {
  copy.remove();
}, 120_000);

/** What is said of a folder of sites: by the checker, and by a build. */
async function verdicts(numbers: readonly number[]) {
  const content = makeContent(oddSites(numbers));
  try {
    const { findings } = await checkContent(content.root);
    const errors = findings.filter(({ severity }) => severity === 'error');
    copy.clean();
    const { status, output } = await copy.build({ CASEBOOK_CONTENT: content.root, POLLS_URL: 'off' });
    return { accepted: errors.length === 0, built: status === 0, output: output.slice(-3000) };
  } finally {
    content.remove();
  }
}

/** The first site of several on which checker and build do not agree, with what the build said. */
async function differing(numbers: readonly number[]): Promise<string | undefined> {
  const { accepted, built, output } = await verdicts(numbers);
  if (accepted === built) return undefined;
  if (numbers.length === 1)
    return `site ${String(numbers[0])}: ${accepted ? 'accepted' : 'refused'}\n${output}`;
  const half = Math.ceil(numbers.length / 2);
  return (
    (await differing(numbers.slice(0, half))) ??
    (await differing(numbers.slice(half))) ??
    `the sites ${numbers.join(', ')} together\n${output}`
  );
}

const batches = Array.from({ length: Math.ceil(COUNT / BATCH) }, (_, batch) =>
  Array.from({ length: Math.min(BATCH, COUNT - batch * BATCH) }, (_site, at) => FROM + batch * BATCH + at),
);

test.each(batches.map((numbers) => [numbers.length, numbers[0], numbers] as const))(
  'what the checker accepts, the build builds: %i odd sites from number %i',
  async (_length, _first, numbers) => {
    expect(await differing(numbers)).toBeUndefined();
  },
  3_600_000,
);
