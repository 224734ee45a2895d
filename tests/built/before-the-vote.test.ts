import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { interfaceLanguages, words } from '../../src/i18n/index.ts';

const DIST = join(import.meta.dirname, '../../dist');
const pages = globSync('**/cases/*/index.html', { cwd: DIST }).filter((page) =>
  readFileSync(join(DIST, page), 'utf8').includes('<cb-ballot'),
);
/** What may be read only after a vote. */
const sentences = interfaceLanguages.flatMap((lang) => {
  const { script } = words(lang).poll;
  return [words(lang).results.voted, script.own, script.closed, script.honest, script.taken];
});

interface Node {
  readonly value?: string;
  readonly childNodes?: readonly Node[];
  readonly content?: Node;
}
/** Every text of a page, whatever a style sheet hides, those of templates too. */
const textOf = ({ value = '', childNodes = [], content }: Node): string =>
  value + [...childNodes, ...(content ? [content] : [])].map(textOf).join(' ');

test('there are ballots', () => {
  expect(pages.length).toBeGreaterThan(3);
});

describe.each(pages)('%s', (page) => {
  test('says nothing of a vote before there is one', () => {
    const text = textOf(parse(readFileSync(join(DIST, page), 'utf8')) as Node);
    for (const sentence of sentences) expect(text).not.toContain(sentence);
  });
});

describe.each([
  ['lynx', ['-dump', '-force_html']],
  ['w3m', ['-dump', '-T', 'text/html']],
])('%s', (browser, options) => {
  const isThere = spawnSync(browser, ['-version']).error === undefined;
  test.runIf(isThere).each(pages)('reads nothing of a vote in %s before there is one', (page) => {
    const { stdout } = spawnSync(browser, [...options, join(DIST, page)], { encoding: 'utf8' });
    expect(stdout).toMatch(/Vot/);
    const text = stdout.replaceAll(/\s+/g, ' ');
    for (const sentence of sentences) expect(text).not.toContain(sentence);
  });
});
