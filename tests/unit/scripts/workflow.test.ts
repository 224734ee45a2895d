import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test.each(['.github/workflows/check.yml', 'src/content/guide/checking.mdx'])(
  'every action in %s is named by the digest of what was looked at, with its version beside it',
  (file) => {
    const used = readFileSync(file, 'utf8').match(/^.*\buses: .*$/gm) ?? [];
    expect(used.length).toBeGreaterThan(2);
    for (const line of used) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
  },
);
