import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeContent, type TemporaryContent } from '../../helpers/content.ts';
import { head, message, saying, step } from '../../helpers/late-parcel.ts';
import { hostile } from '../checker/hostile-inputs.ts';
import { check } from './run.ts';

const CASE = 'cases/late-parcel/case.mdx';
let content: TemporaryContent;
beforeEach(() => {
  content = makeContent();
});
afterEach(() => {
  content.remove();
});
const run = (...args: readonly string[]) => check('--content', content.root, ...args);
/** Every run ends by naming the folder it worked on, where it is not in the way of what it printed. */
const named = () => `The content folder was ${content.root}.\n`;

describe('exit status', () => {
  test('0 without findings', () => {
    content.write({ [CASE]: saying('Hello') });
    expect(run()).toEqual({ status: 0, stdout: '1 case checked: 0 errors, 0 warnings.\n', stderr: named() });
  });

  test('2 where there is no folder of cases, which may be a wrong address', () => {
    const { status, stdout, stderr } = run();
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^There is no folder "cases" in .*, so nothing was checked: .*--content.*\n$/);
  });

  test('0 with warnings alone', () => {
    content.write({ [CASE]: saying('Call (212) 555-0123.') });
    const { status, stdout } = run();
    expect(status).toBe(0);
    expect(stdout).toContain('0 errors, 1 warning.');
  });

  test('1 with an error', () => {
    content.write({ [CASE]: saying('Hello {name}') });
    expect(run().status).toBe(1);
  });

  test('0 for a folder of cases that holds none yet', () => {
    mkdirSync(join(content.root, 'cases'));
    expect(run()).toEqual({ status: 0, stdout: '0 cases checked: 0 errors, 0 warnings.\n', stderr: named() });
  });

  test.each([
    ['no such folder', ['--content', '/nowhere/at-all']],
    ['no such format', ['--format', 'xml']],
    ['no such rule', ['--rule', 'CASE-999']],
    ['no such option', ['--fromat', 'json']],
    ['an option without its folder', ['--content']],
    ['an option twice', ['--content', 'a', '--content', 'b']],
    ['a folder by itself', ['src/content']],
  ])('2 and one sentence for %s', (_name, args) => {
    const { status, stdout, stderr } = check(...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
  });
});

test('--format json gives cases and findings with every key and no other', () => {
  content.write({ [CASE]: saying('Hello {name}') });
  expect(JSON.parse(run('--format', 'json').stdout)).toEqual({
    cases: 1,
    findings: [
      {
        code: 'CASE-021',
        severity: 'error',
        file: CASE,
        line: 20,
        column: 7,
        endLine: 20,
        endColumn: 13,
        message: 'Braces hold a program here, and a case is data.',
        hint: 'Write the words themselves; for a brace that is meant as text write \\{. A note that readers never see, {/* the note */}, stands on lines of its own, outside of messages.',
      },
    ],
  });
});

test('--rule shows findings of these codes alone, and the exit status is theirs', () => {
  content.write({ [CASE]: saying('Hello {name}, call (212) 555-0123') });
  expect(run('--rule', 'CASE-031')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('CASE-031') as string,
  });
  expect(run('--rule', 'CASE-031').stdout).not.toContain('CASE-021');
  const both = run('--rule', 'CASE-031', '--rule', 'CASE-021');
  expect(both.status).toBe(1);
  expect(both.stdout).toContain('1 error, 1 warning.');
});

test('--format github escapes what would end a command', () => {
  content.write({ 'cases/100%,a:b/case.mdx': saying('Hello') });
  const { stdout } = run('--format', 'github');
  expect(stdout).toContain(
    'cases/100%25%2Ca%3Ab/case.mdx,line=1,endLine=1,col=1,endColumn=1,title=CASE-047::',
  );
  expect(stdout).toContain('"100%25,a:b" cannot be the address');
});

test('the caret stands under the place behind wide characters and tabs', () => {
  content.write({ [CASE]: saying('漢字\té {name} 👋🏽') });
  const lines = run().stdout.split('\n');
  expect(lines.slice(1, 3)).toEqual(['  漢字 é {name} 👋🏽', `  ${' '.repeat(7)}^^^^^^`]);
});

test('the caret stands under the place in a long line', () => {
  content.write({ [CASE]: saying(`${'word '.repeat(60)}{name} ${'word '.repeat(60)}`) });
  const [, shown = '', carets = ''] = run().stdout.split('\n');
  expect(shown.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('{name}');
});

test('what a name of a folder holds moves no cursor', () => {
  content.write({ 'cases/a\u001B[31mb/case.mdx': saying('Hello') });
  expect(run().stdout).not.toContain('\u001B');
});

test('allow silences a warning in the original and in its translations, and no error', () => {
  const allow = head.replace(
    'fictional',
    'allow: [{ code: CASE-031, reason: It is a number of films. }]\nfictional',
  );
  const words = 'Call (212) 555-0123.';
  const spanish = `---\ntitle: El paquete\nsummary: Llega tarde.\nlang: es\noutcome: Llegó.\n---\n${saying(words).slice(head.length)}`;
  content.write({
    [CASE]: allow + saying(words).slice(head.length),
    'cases/late-parcel/case.es.mdx': spanish,
  });
  expect(run().stdout).toBe('1 case checked: 0 errors, 0 warnings.\n');
  content.write({ [CASE]: saying(words) });
  expect(run().stdout).toContain('0 errors, 2 warnings.');
});

test('a case that would run something runs nothing', () => {
  const marker = join(content.root, 'ran');
  const write = `require("fs").writeFileSync(${JSON.stringify(marker)}, "")`;
  const inside = [
    `import fs from "fs"`,
    `export const a = ${write}`,
    `{process.exit(3)} {${write}}`,
    `<script>${write}</script>`,
    '[a](javascript:alert(1))',
    `<img src="x" onerror="${write.replaceAll('"', "'")}" />`,
  ].join('\n\n');
  content.write({ [CASE]: step(message(inside).replace('<Message', '<Message onclick="alert(1)"')) });
  const { status, stdout } = run('--format', 'json');
  expect(status).toBe(1);
  const codes = (JSON.parse(stdout) as { findings: { code: string }[] }).findings.map(({ code }) => code);
  expect(codes).toEqual([
    'CASE-016', 'CASE-022', 'CASE-022', 'CASE-021', 'CASE-021', 'CASE-023', 'CASE-030', 'CASE-023',
  ]); // prettier-ignore
  expect(existsSync(marker)).toBe(false);
});

test('nothing outside the content folder is shown', () => {
  const outside = makeContent({ 'file.txt': 'words of a stranger' });
  mkdirSync(join(content.root, 'cases/late-parcel'), { recursive: true });
  symlinkSync(join(outside.root, 'file.txt'), join(content.root, CASE));
  const { stdout } = run();
  outside.remove();
  expect(stdout).toContain('CASE-085');
  expect(stdout).not.toContain('stranger');
});

test('hostile files among many do not bring worker threads down', () => {
  const texts = Object.values(hostile)
    .map(([text]) => text)
    .filter((text) => text.length < 300_000);
  content.write(Object.fromEntries(texts.map((text, at) => [`cases/hostile-${at}/case.mdx`, text])));
  content.write(
    Object.fromEntries(
      Array.from({ length: 50 }, (_, at) => [`cases/sound-${at}/case.mdx`, saying('Hello')]),
    ),
  );
  const { status, stdout, stderr } = run('--format', 'json');
  expect({ status, stderr }).toEqual({ status: 1, stderr: named() });
  expect((JSON.parse(stdout) as { cases: number }).cases).toBe(texts.length + 50);
}, 120_000);
