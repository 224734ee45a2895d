import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeContent } from '../helpers/content.ts';
import { step, message } from '../helpers/late-parcel.ts';
import { copyProject } from '../helpers/project-copy.ts';
import { digestsIn } from '../helpers/tree.ts';

/** Languages in which z stands before t, and i is no small I; zones that are never on the same day. */
const MACHINES = [
  { LC_ALL: 'C.UTF-8', TZ: 'UTC' },
  { LC_ALL: 'et_EE.UTF-8', TZ: 'Pacific/Kiritimati' },
  { LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Pago_Pago' },
];

const copies = MACHINES.map(copyProject);
afterAll(() => {
  for (const copy of copies) copy.remove();
});

async function buildOn(machines: typeof MACHINES, settings: NodeJS.ProcessEnv = {}) {
  const sites: Record<string, string>[] = [];
  for (const [index, machine] of machines.entries()) {
    const copy = copies[index]!;
    copy.clean();
    const { status, output } = await copy.build({ ...machine, ...settings });
    expect(status, output.slice(-4000)).toBe(0);
    sites.push(digestsIn(join(copy.folder, 'dist')));
  }
  return sites;
}

const differing = ([one = {}, ...others]: readonly Record<string, string>[]) =>
  others.flatMap((other) =>
    [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => one[name] !== other[name]),
  );

test('two builds of the same commit are the same, byte for byte', { timeout: 1_200_000 }, async () => {
  const sites = await buildOn(MACHINES.slice(0, 2));
  expect(Object.keys(sites[0] ?? {}).length).toBeGreaterThan(200);
  expect(differing(sites)).toEqual([]);
});

test('so are those of machines in other languages and zones', { timeout: 1_200_000 }, async () => {
  const caseOf = (title: string, platform: string) =>
    step(message('Where is it?'))
      .replace('status: draft', 'status: published\npublished: 2026-01-10')
      .replace('The late parcel', title)
      .replace('platform: email', `platform: ${platform}`);
  const content = makeContent({
    'cases/zulu/case.mdx': caseOf('Zulu', 'zine'),
    'cases/tango/case.mdx': caseOf('Tango', 'ticket'),
    'cases/izmir/case.mdx': caseOf('İzmir', 'intercom'),
    'cases/ilgaz/case.mdx': caseOf('Ilgaz', 'wiki'),
    'cases/sigma/case.mdx': caseOf('Šigma', 'video'),
  });
  try {
    expect(differing(await buildOn(MACHINES, { CASEBOOK_CONTENT: content.root }))).toEqual([]);
  } finally {
    content.remove();
  }
});
