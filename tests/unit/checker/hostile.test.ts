import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/adapters/checker/index.ts';
import { listCases, readCase } from '../../../src/adapters/content-folder/index.ts';
import { checkFolder } from '../../../src/core/case/folder.ts';
import type { Finding } from '../../../src/core/text/finding.ts';
import { makeContent, type TemporaryContent } from '../../helpers/content.ts';
import { findingsOf, places, saying } from '../../helpers/late-parcel.ts';
import { hostile } from './hostile-inputs.ts';

const CASE = 'cases/late-parcel/case.mdx';

function expectPlacesIn(text: string, findings: readonly Finding[]): void {
  const lines = text.split(/\r\n|\r|\n/);
  for (const { line, column, endLine, endColumn } of findings) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(endLine).toBeLessThanOrEqual(lines.length);
    expect(endLine > line || endColumn >= column).toBe(true);
  }
}

describe('texts that bring parsers down', () => {
  test.each(Object.entries(hostile))('%s', (_name, [text, code]) => {
    const findings = findingsOf(text);
    if (code !== undefined) expect(findings.map((finding) => finding.code)).toEqual([code]);
    expectPlacesIn(text, findings);
  });

  test('a prototype is not touched by keys that name it', () => {
    findingsOf(hostile['YAML with a key of a prototype']?.[0] ?? '');
    expect('polluted' in {}).toBe(false);
  });
});

describe('line ends and marks of byte order', () => {
  const text = saying('one\n\ntwo {three}');
  const expected = ['22:5-22:12 CASE-021'];

  test.each([
    ['LF', text],
    ['CRLF', text.replaceAll('\n', '\r\n')],
    ['CR', text.replaceAll('\n', '\r')],
  ])('%s', (_name, given) => {
    expect(places(findingsOf(given))).toEqual(expected);
  });

  test('a mark of byte order is no part of the text', async () => {
    const content = makeContent({ [CASE]: `\uFEFF${text}` });
    expect(places((await checkContent(content.root)).findings)).toEqual(expected);
    content.remove();
  });
});

describe('files that are not what they seem', () => {
  let content: TemporaryContent | undefined;
  afterEach(() => {
    content?.remove();
  });

  /** The findings of a content folder in which something was made at the path of a case. */
  async function found(make: (path: string, root: string) => void): Promise<string[]> {
    content = makeContent();
    mkdirSync(join(content.root, 'cases/late-parcel'), { recursive: true });
    make(join(content.root, CASE), content.root);
    const { findings } = await checkContent(content.root);
    return findings.map(({ file, code, message }) => `${file} ${code} ${message}`);
  }

  test('a link out of the folder', async () => {
    const findings = await found((path) => {
      symlinkSync('/etc/passwd', path);
    });
    expect(findings).toEqual([
      `${CASE} CASE-085 "case.mdx" is a symbolic link, and nothing is read through one.`,
    ]);
  });

  test('a folder of a case that is a link out of the folder', async () => {
    const other = makeContent({ 'case.mdx': saying('Hello') });
    const findings = await found((_path, root) => {
      rmSync(join(root, 'cases/late-parcel'), { recursive: true });
      symlinkSync(other.root, join(root, 'cases/late-parcel'));
    });
    other.remove();
    expect(findings).toEqual([
      'cases/late-parcel CASE-085 "late-parcel" is a symbolic link, and nothing is read through one.',
    ]);
  });

  test('a link that leads to itself', async () => {
    const findings = await found((path) => {
      symlinkSync(path, path);
    });
    expect(findings).toEqual([
      `${CASE} CASE-085 "case.mdx" is a symbolic link, and nothing is read through one.`,
    ]);
  });

  test('a named pipe, which keeps nobody waiting', async () => {
    const findings = await found((path) => {
      execFileSync('mkfifo', [path]);
    });
    expect(findings).toEqual([`${CASE} CASE-001 This file cannot be read: it is not a plain file.`]);
  });

  test('a folder with the name of a file', async () => {
    const findings = await found((path) => {
      mkdirSync(path);
    });
    expect(findings).toEqual(['cases/late-parcel CASE-058 The folder "late-parcel" holds no case.mdx.']);
  });

  test.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
    const findings = await found((path) => {
      content?.write({ [CASE]: saying('Hello') });
      chmodSync(path, 0o000);
    });
    expect(findings).toEqual([`${CASE} CASE-001 This file cannot be read: the build may not read it.`]);
  });

  test('a file that vanishes between listing and reading', () => {
    content = makeContent({ [CASE]: saying('Hello') });
    const [listed] = listCases(content.root);
    rmSync(join(content.root, CASE));
    const folder = listed && readCase(content.root, listed);
    const { findings } = checkFolder(folder ?? { slug: '', path: '', files: [], pictures: [] }, {
      topics: new Set(),
      lessons: new Set(),
      draftLessons: new Set(),
    });
    expect(findings.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'CASE-001 This file cannot be read: it is not there, or vanished while it was read.',
    ]);
  });
});
