import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askAddresses } from '../../../src/cli/case/addresses.ts';
import { runSources } from '../../../src/cli/case/sources.ts';
import { UsageError } from '../../../src/cli/arguments.ts';
import { makeContent, type TemporaryContent } from '../../helpers/content.ts';

const PATH = 'cases/late-parcel/case.mdx';
const caseWith = (sources: string) =>
  `---\ntitle: The late parcel # kept\nsources:\n${sources}---\n\n<Step id="start" title="Start" />\n`;
const paper = `  - id: paper
    title: Parcels
    kind: article
    url: https://a.example/
`;
const kept = `  - id: kept
    title: Kept
    kind: article
    archived: https://copies.example/
    archivedOn: 2020-01-02
`;
let content: TemporaryContent;
let said: string[];

beforeEach(() => {
  content = makeContent({ [PATH]: caseWith(paper + kept) });
  said = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
});
afterEach(() => {
  content.remove();
  vi.restoreAllMocks();
});

const run = (...args: string[]) => runSources(args, content.root);
const text = () => readFileSync(join(content.root, PATH), 'utf8');
const copy = 'https://web.archive.org/web/20150121103000/https://a.example/';

test('sources without an archived copy are listed with their place', async () => {
  expect(await run()).toBe(0);
  expect(said).toEqual([
    `${PATH}:4  paper  Parcels\n    https://a.example/`,
    '1 of 2 sources have no archived copy.',
  ]);
});

test('a copy is recorded with its day, which the address of an archive tells', async () => {
  expect(await run('--record', 'late-parcel#paper', '--archived', copy)).toBe(0);
  expect(text()).toBe(caseWith(`${paper}    archived: "${copy}"\n    archivedOn: "2015-01-21"\n${kept}`));
  expect(said.join()).toContain(`${PATH}: paper has an archived copy now, of 2015-01-21.`);
});

test('the day that an editor names stands before the one in the address', async () => {
  await run('--record', 'late-parcel#paper', '--archived', copy, '--on', '2015');
  expect(text()).toContain('archivedOn: "2015"\n');
});

test('a mark at the beginning of the file stays', async () => {
  content.write({ [PATH]: `\uFEFF${caseWith(paper)}` });
  await run('--record', 'late-parcel#paper', '--archived', copy);
  expect(text()).toMatch(/^\uFEFF---\n/);
});

test.each([
  [['--record', 'late-parcel#papr', '--archived', copy], 'did you mean late-parcel#paper?'],
  [['--record', 'late-parcl#paper', '--archived', copy], 'did you mean late-parcel?'],
  [['--record', 'late-parcel#paper'], 'The address of the copy (--archived) is missing.'],
  [['--record', 'late-parcel#paper', '--archived', 'a.example'], '"a.example" is no address'],
  [['--record', 'late-parcel#paper', '--archived', copy, '--on', 'May'], '"May" is no date'],
  [['--record', 'late-parcel#kept', '--archived', 'https://b.example/'], 'say with --on'],
  [['--record', 'late-parcel#paper', '--archived', copy, '--online'], '--record goes with nothing but'],
  [['--archived', copy], 'Say with --record which source it is.'],
  [['no-such-case'], 'There is no case "no-such-case"'],
  [['--all'], 'Usage:'],
])('%j is refused in a sentence, and nothing is written', async (args, sentence) => {
  const before = text();
  await expect(run(...args)).rejects.toThrow(sentence);
  await expect(run(...args)).rejects.toBeInstanceOf(UsageError);
  expect(text()).toBe(before);
});

test('an entry that only a person can add to is left alone, and its place is told', async () => {
  const folded = caseWith('  - id: paper\n    title: A\n    archived: >-\n      https://old.example/\n');
  content.write({ [PATH]: folded });
  await expect(run('--record', 'late-parcel#paper', '--archived', copy)).rejects.toThrow(`${PATH}:4: `);
  expect(text()).toBe(folded);
});

test('a file that is no UTF-8 is not written to', async () => {
  const bytes = Buffer.concat([Buffer.from(caseWith(paper)), Buffer.from([0xe9])]);
  content.write({ [PATH]: bytes });
  await expect(run('--record', 'late-parcel#paper', '--archived', copy)).rejects.toThrow('UTF-8');
  expect(readFileSync(join(content.root, PATH)).equals(bytes)).toBe(true);
});

/** A host with an address for each thing that hosts do. */
async function withHost(use: (address: string) => Promise<void>): Promise<void> {
  const asked = new Set<string>();
  const host = createServer(({ url = '', method }, response) => {
    asked.add(`${method ?? ''} ${url}`);
    if (url === '/silent') return;
    if (url === '/moved') response.writeHead(301, { Location: '/there' });
    else if (url === '/no-head') response.statusCode = method === 'HEAD' ? 405 : 200;
    else response.statusCode = url === '/there' ? 200 : 404;
    response.end();
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  try {
    await use(`http://127.0.0.1:${(host.address() as AddressInfo).port}`);
  } finally {
    host.closeAllConnections();
    host.close();
  }
}

test('online, every address is asked, copies as well, and what is lost gives status 1', async () => {
  await withHost(async (address) => {
    const entries = (archived: string) =>
      caseWith(
        `  - { id: paper, url: "${address}/there", archived: "${address}/${archived}" }\n  - { id: post, url: "${address}/moved" }\n`,
      );
    content.write({ [PATH]: entries('no-head') });
    expect(await run('--online')).toBe(0);
    expect(said.at(-1)).toBe('3 addresses asked, 3 there, 0 not.');
    expect(said[2]).toBe(`there  ${PATH}:5  post\n    ${address}/moved  (200, now at ${address}/there)`);
    content.write({ [PATH]: entries('lost') });
    expect(await run('--online', 'late-parcel')).toBe(1);
    expect(said.at(-1)).toBe('3 addresses asked, 2 there, 1 not.');
    expect(said.at(-3)).toBe(`NOT    ${PATH}:4  paper\n    ${address}/lost  (404)`);
  });
});

test('a host that does not answer, and one that is not there, are told in words', async () => {
  await withHost(async (address) => {
    const [silent] = await askAddresses([`${address}/silent`], { patience: 50 });
    expect(silent).toMatchObject({ good: false, said: 'no answer in time' });
  });
  const closed = createServer();
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
  const { port } = closed.address() as AddressInfo;
  await new Promise((resolve) => closed.close(resolve));
  const [refused] = await askAddresses([`http://127.0.0.1:${port}/`]);
  expect(refused).toMatchObject({ good: false, said: 'the host refuses' });
});
