import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/adapters/checker/index.ts';
import { codeNames, isCode, type Code } from '../../src/core/text/codes/index.ts';
import { LONGEST_FILE } from '../../src/core/case/parse/index.ts';
import type { Finding } from '../../src/core/text/finding.ts';
import { makeContent, type TemporaryContent } from '../helpers/content.ts';
import type { MadeCase } from '../helpers/made-case.ts';
import { permanence } from '../helpers/permanence.ts';
import { picture } from '../helpers/picture.ts';
import { saying } from '../helpers/late-parcel.ts';
import { unmark } from '../helpers/marked.ts';

const FOLDER = dirname(fileURLToPath(import.meta.url));
const CASE = 'cases/late-parcel/case.mdx';
const UPDATE = process.env['UPDATE_CASES'] !== undefined;

const made: Partial<Record<Code, Record<string, MadeCase>>> = {
  ...permanence,
  'CASE-001': {
    'folder in the place of a file': {
      make({ root, write }) {
        write({ [CASE]: saying('Hello') });
        mkdirSync(join(root, 'casebook.yaml'));
      },
      expected: 'casebook.yaml 1:1-1:1',
    },
  },
  'CASE-085': {
    'link out of the folder': {
      make({ root }) {
        mkdirSync(join(root, 'cases/late-parcel'), { recursive: true });
        symlinkSync('/etc/hostname', join(root, 'cases/late-parcel/case.mdx'));
      },
      expected: `${CASE} 1:1-1:1 CASE-085`,
    },
  },
  'CASE-086': {
    'page of the web under the name of a picture': {
      make({ write }) {
        write({ [CASE]: saying('Hello'), 'cases/late-parcel/label.png': '<!doctype html>' });
      },
      expected: 'cases/late-parcel/label.png 1:1-1:1',
    },
  },
  'CASE-087': {
    'picture of 40,000 by 40,000 pixels': {
      make({ write }) {
        write({
          [CASE]: saying('Hello'),
          'cases/late-parcel/map.png': picture({ width: 40_000, height: 40_000 }),
        });
      },
      expected: 'cases/late-parcel/map.png 1:1-1:1',
    },
  },
  'CASE-002': {
    'NUL byte': textCase(saying('The parcel came⟦\0⟧ late.')),
    'bytes that are not UTF-8': {
      make({ write }) {
        write({ [CASE]: Buffer.from(saying('The parcel came \u00FF late.'), 'latin1') });
      },
      expected: `${CASE} 20:17-20:18 CASE-002`,
    },
  },
  'CASE-003': {
    'one character too many': textCase(`${saying('Hello').padEnd(LONGEST_FILE, ' ')}⟦ ⟧`),
  },
  'CASE-004': {
    'blocks in blocks': textCase(saying('<A>\n\n'.repeat(100)).replace('<Step', '⟦<⟧Step')),
    'quotations in quotations': textCase(saying(`⟦>⟧${'>'.repeat(40)} Hello`)),
    'emphasis in emphasis': textCase(
      saying(`${'*a '.repeat(96)}*⟦a⟧ ${'*a '.repeat(51)}${'a* '.repeat(149)}`),
    ),
  },
  'CASE-059': {
    'seventy columns': textCase(saying(`${'| a '.repeat(70)}|\n⟦${'| - '.repeat(70)}|⟧`)),
  },
  'CASE-080': {
    'a line that is too long': textCase(saying(`⟦\`\`\`json⟧\n${'[0, 1]'.repeat(200)}\n\`\`\``)),
    'a language that nests without bound': textCase(saying('⟦```svelte⟧\n<p>{a}</p>\n```')),
    'more lines than are coloured': textCase(
      saying(`\`\`\`sh\n${`${'echo '.repeat(20)}\n`.repeat(999)}\`\`\`\n\n⟦\`\`\`js⟧\n${'a = 1;'.repeat(20)}\n\`\`\``),
    ),
  },
  'CASE-081': {
    'two hundred and one': {
      make({ write }) {
        const quotation = '<Evidence at="late-parcel#first" stance="supports">Hello</Evidence>';
        write({
          [CASE]: saying('Hello'),
          'lessons/say-it-first/lesson.mdx': `---\nclaim: C.\nsummary: S.\nstatus: draft\n---\n\n${`${quotation}\n\n`.repeat(201)}`,
        });
      },
      expected: 'lessons/say-it-first/lesson.mdx 407:15-407:32',
    },
  },
  'CASE-060': {
    'five thousand asterisks': textCase(saying(`⟦${'*a* '.repeat(20)}⟧${'*a* '.repeat(5000)}`)),
  },
};

function textCase(marked: string): MadeCase {
  const { text, places } = unmark(marked);
  return {
    make({ write }) {
      write({ [CASE]: text });
    },
    expected: `${CASE} ${places[0] ?? ''}`,
  };
}

/** A case that lies here: its name begins with its code. */
function storedCases(code: Code): string[] {
  return readdirSync(FOLDER).filter((name) => codeOf(name) === code && !name.endsWith('.txt'));
}

const codeOf = (name: string): string => name.split('.')[0] ?? name;
const wordingOf = (name: string): string => join(FOLDER, `${name.replace(/\.mdx$/, '')}.txt`);

/** The files of a stored case by their path in the content folder, still marked. */
function filesOf(name: string): Record<string, string> {
  const path = join(FOLDER, name);
  if (!statSync(path).isDirectory()) return { [CASE]: readFileSync(path, 'utf8') };
  const inside = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(path, file)).isFile(),
  );
  const texts = inside.filter((file) => !file.endsWith('.png'));
  return Object.fromEntries(texts.map((file) => [file, readFileSync(join(path, file), 'utf8')]));
}

/** The pictures of a stored case: files without words, which only have to be there. */
const picturesOf = (name: string): Record<string, Uint8Array> =>
  name.endsWith('.mdx')
    ? {}
    : Object.fromEntries(
        readdirSync(join(FOLDER, name), { recursive: true, encoding: 'utf8' })
          .filter((file) => file.endsWith('.png'))
          .map((file) => [file, picture()]),
      );

const placeOf = ({ file, line, column, endLine, endColumn }: Finding): string =>
  `${file} ${line}:${column}-${endLine}:${endColumn}`;
const wordsOf = (finding: Finding): string =>
  `${placeOf(finding)} ${finding.code} ${finding.message} | ${finding.hint}`;

let content: TemporaryContent | undefined;
afterEach(() => {
  content?.remove();
});

async function check(make: MadeCase['make']): Promise<readonly Finding[]> {
  content = makeContent();
  await make(content);
  return (await checkContent(content.root)).findings;
}

describe.each(codeNames)('%s', (code) => {
  test('has a case', () => {
    expect([...storedCases(code), ...Object.keys(made[code] ?? {})]).not.toEqual([]);
  });

  test.each(storedCases(code))('%s is found at its place, in its words, and nothing else', async (name) => {
    const files = Object.entries(filesOf(name)).map(([path, marked]) => ({ path, ...unmark(marked) }));
    const findings = await check(({ write }) => {
      write({ ...Object.fromEntries(files.map(({ path, text }) => [path, text])), ...picturesOf(name) });
    });
    const marks = files.flatMap(({ path, places }) => places.map((place) => `${path} ${place} ${code}`));
    // A finding about a folder has no text to be marked in.
    const marked = findings.filter(({ file }) => file.includes('.'));
    expect(marked.map((finding) => `${placeOf(finding)} ${finding.code}`)).toEqual(marks.toSorted(inOrder));
    expect(findings.map((finding) => finding.code)).toContain(code);
    const words = `${findings.map(wordsOf).join('\n')}\n`;
    if (UPDATE) writeFileSync(wordingOf(name), words);
    expect(words).toBe(readFileSync(wordingOf(name), 'utf8'));
  });

  test.each(Object.entries(made[code] ?? {}))(
    '%s is found at its place, and nothing else',
    async (_name, { make, expected }) => {
      const findings = await check(make);
      const places = findings.map((finding) => `${placeOf(finding)} ${finding.code}`);
      expect(places).toEqual(expected.split('\n').map((one) => (one.includes('CASE-') ? one : `${one} ${code}`)));
    },
  );
});

/** As the checker sorts: by file, then line, then column. */
function inOrder(a: string, b: string): number {
  const parts = (place: string) => /^(\S+) (\d+):(\d+)/.exec(place)?.slice(1) ?? [];
  const [fileA = '', lineA, columnA] = parts(a);
  const [fileB = '', lineB, columnB] = parts(b);
  return fileA === fileB
    ? Number(lineA) - Number(lineB) || Number(columnA) - Number(columnB)
    : fileA < fileB
      ? -1
      : 1;
}

test('every case belongs to a code, and every wording to a case', () => {
  const names = readdirSync(FOLDER).filter((name) => name !== 'cases.test.ts');
  expect(names.filter((name) => !isCode(codeOf(name)))).toEqual([]);
  const wordings = names.filter((name) => name.endsWith('.txt')).map((name) => name.replace(/\.txt$/, ''));
  expect(
    wordings.filter((name) => !existsSync(join(FOLDER, name)) && !existsSync(join(FOLDER, `${name}.mdx`))),
  ).toEqual([]);
});
