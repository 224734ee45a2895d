import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/core/case/folder.ts';
import { checkLesson } from '../../src/core/lesson/check.ts';
import { parseLesson } from '../../src/core/lesson/parse.ts';
import { checkSite, checkTopics } from '../../src/core/site/check.ts';
import type { Finding } from '../../src/core/text/finding.ts';
import { head } from '../helpers/late-parcel.ts';
import { runs } from './runs.ts';

const CONTENT = new URL('../../src/content/', import.meta.url);
const folders = readdirSync(new URL('cases/', CONTENT));
const cases = folders.map((slug) => readFileSync(new URL(`cases/${slug}/case.mdx`, CONTENT), 'utf8'));
const lessons = readdirSync(new URL('lessons/', CONTENT));
const topics = Object.keys(checkTopics(readFileSync(new URL('topics.yaml', CONTENT), 'utf8')).value ?? {});
const world = {
  topics: new Set(topics),
  lessons: new Set(lessons),
  draftLessons: new Set<string>(),
};

/** The findings of a case file; checks that each lies in the text. */
function check(text: string): readonly Finding[] {
  const files = [{ path: 'cases/late-parcel/case.mdx', text }];
  const { findings } = checkFolder(
    { slug: 'late-parcel', path: 'cases/late-parcel', files, pictures: [] },
    world,
  );
  const lines = text.split(/\r\n|\r|\n/);
  for (const { line, column, endLine, endColumn, message, hint } of findings) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(endLine).toBeLessThanOrEqual(lines.length);
    expect(endLine > line || (endLine === line && endColumn >= column)).toBe(true);
    expect(endColumn - 1).toBeLessThanOrEqual((lines[endLine - 1] ?? '').length + 2);
    expect(message + hint).not.toMatch(/\{(?:known|name|advice|problem|reason|expected|what)\}|\[object/);
  }
  return findings;
}

const pieces = [
  ...[
    '<Step id="a" title="b">',
    '</Step>',
    '<Message id="m" from="ana" fidelity="invented">',
    '</Message>',
    '<Mark id="x">',
    '</Mark>',
  ],
  ...[
    '<Poll id="p" kind="check">',
    '</Poll>',
    '<Option id="o" correct>',
    '</Option>',
    '<Why>',
    '</Why>',
    '<Reveal>',
    '</Reveal>',
  ],
  ...[
    '<Commentary>',
    '</Commentary>',
    '<Gap reason="time" />',
    '<Redacted reason="legal" />',
    '<Translation lang="es">',
    '</Translation>',
  ],
  ...[
    '<br>',
    '<b>',
    '</b>',
    '<!-- ',
    ' -->',
    '<',
    '>',
    '</',
    '/>',
    '<A b={c}>',
    '<A {...b}>',
    '{',
    '}',
    '{a}',
    '\\{',
    '`',
    '```',
    '~~~',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '    ',
    '- ',
    '> ',
    '1. ',
    '# ',
    '| a |\n|-|\n',
    '*',
    '**',
    '_',
    '[a](b)',
    '![](c.png)',
    '[^1]',
    '[a]: b',
  ],
  ...[
    'import a from "b"\n',
    'export const a = 1\n',
    '---\n',
    'text',
    'Zoë 漢字 👋🏽',
    '"',
    "'",
    '=',
    '\u00A0',
    '\0',
    '\uD800',
    '\uFDD0',
  ],
];
const markup = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));

/** A real case of which a piece was taken out, doubled, moved, or replaced. */
const mutated = fc
  .record({
    at: fc.nat({ max: cases.length - 1 }),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat({ max: 300 }),
    to: fc.double({ min: 0, max: 1, noNaN: true }),
    way: fc.constantFrom('delete', 'double', 'move', 'replace'),
    words: markup,
  })
  .map(({ at, from, length, to, way, words }) => {
    const text = cases[at] ?? '';
    const start = Math.floor(from * text.length);
    const piece = text.slice(start, start + length);
    const rest = text.slice(0, start) + text.slice(start + length);
    if (way === 'delete') return rest;
    if (way === 'double') return text.slice(0, start) + piece + text.slice(start);
    if (way === 'replace') return text.slice(0, start) + words + text.slice(start + length);
    const target = Math.floor(to * rest.length);
    return rest.slice(0, target) + piece + rest.slice(target);
  });

describe('the checker never throws, and every place lies in the text', () => {
  test('any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void check(text)),
      runs(500),
    );
  });

  test('any YAML between fences', () => {
    const yaml = fc.array(
      fc.constantFrom(
        ...head.split(/(?<=[\s:{},[\]-])/),
        '&a ',
        '*a',
        '!t ',
        '? ',
        '|\n',
        '"',
        "'",
        '__proto__: ',
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(yaml, (parts) => void check(`---\n${parts.join('')}\n---\n`)),
      runs(400),
    );
  });

  test('any markup in a message, a step, or the body', () => {
    const around = fc.constantFrom(
      ['', ''],
      ['<Step id="start" title="The start">\n\n', '\n\n</Step>'],
      [
        '<Step id="start" title="The start">\n\n<Message id="first" from="ana" fidelity="invented">\n\n',
        '\n\n</Message>\n\n</Step>',
      ],
    );
    fc.assert(
      fc.property(
        around,
        markup,
        ([before, after], inside) => void check(`${head}\n${before}${inside}${after}`),
      ),
      runs(2000),
    );
  });

  test('real cases with a piece deleted, doubled, moved or replaced', () => {
    fc.assert(
      fc.property(mutated, (text) => void check(text)),
      runs(300),
    );
  });

  test('lessons and the files of the site', () => {
    fc.assert(
      fc.property(markup, (text) => {
        const lesson = parseLesson(
          `---\nclaim: a\nsummary: b\n---\n\n<Evidence at="a#b" stance="supports">${text}</Evidence>\n`,
        );
        checkLesson('a', lesson, { cases: new Map(), drafts: new Set(), topics: new Set(), steps: [] });
        checkSite(text);
        checkTopics(text);
      }),
      runs(500),
    );
  });
});

test('checking twice gives the same', () => {
  fc.assert(
    fc.property(mutated, (text) => {
      expect(check(text)).toEqual(check(text));
    }),
    runs(60),
  );
});

test('a real case without one tag of a pair has a few findings, and at least one', () => {
  const tags = cases.flatMap((text) =>
    [...text.slice(text.indexOf('\n---\n', 4)).matchAll(/<\/?[A-Z][^>]*(?<!\/)>/g)].map(
      ({ 0: tag, index }) => ({
        text,
        tag,
        at: text.indexOf('\n---\n', 4) + index,
      }),
    ),
  );
  fc.assert(
    fc.property(fc.constantFrom(...tags), ({ text, tag, at }) => {
      const { length } = check(text.slice(0, at) + text.slice(at + tag.length));
      expect(length).toBeGreaterThanOrEqual(1);
      expect(length).toBeLessThanOrEqual(4);
    }),
    runs(250),
  );
});
