import { hostile } from '../tests/unit/checker/hostile-inputs.ts';
import { findingsOf, saying } from '../tests/helpers/late-parcel.ts';

const BUDGET = 2000;

/** Texts that stay just below what `scan` refuses, and cost the parser most. */
const below: Record<string, string> = {
  'entities below the limit': saying(`${'&amp;'.repeat(4000)}\n\n`.repeat(32)),
  'underscores below the limit': saying(`${'a_'.repeat(4000)}\n\n`.repeat(32)),
  'links below the limit': saying(`${'[a](x:y) '.repeat(2000)}\n\n`.repeat(32)),
  'addresses below the limit': saying(`${'www.a.b '.repeat(4000)}\n\n`.repeat(32)),
  'closing tags below the limit': saying(`${'</b> '.repeat(500)}\n\n`.repeat(32)),
  'hard breaks below the limit': saying('a  \n'.repeat(120_000)),
};

findingsOf(saying('Hello'));
const texts = [
  ...Object.entries(hostile).map(([name, [text]]) => [name, text] as const),
  ...Object.entries(below),
];
for (const [name, text] of texts) {
  const start = performance.now();
  const { length } = findingsOf(text);
  const milliseconds = Math.round(performance.now() - start);
  console.log(`${String(milliseconds).padStart(6)} ms  ${String(length).padStart(6)} findings  ${name}`);
  if (milliseconds > BUDGET) process.exitCode = 1;
}
console.log(`budget: ${BUDGET} ms each`);
