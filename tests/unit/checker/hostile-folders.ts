import { head, message, saying, step } from '../../helpers/late-parcel.ts';

const MOST = 1_000_000;

/** So many pieces as a file may hold, by its length and by its markup. */
function many(piece: (at: number) => string, most = MOST): string {
  const pieces: string[] = [];
  let [length, weight] = [0, 0];
  for (let at = 0; length < most && weight < 115_000; at += 1) {
    const one = piece(at);
    pieces.push(one);
    length += one.length;
    for (const [sign] of one.matchAll(/[*_`&<[\]{~!\\@\n]/g)) weight += sign === '<' ? 8 : 1;
  }
  return pieces.join('');
}
const count = (times: number, piece: (at: number) => string) =>
  Array.from({ length: times }, (_, at) => piece(at)).join('');

const inFront = (yaml: string, body = step(message('Hello'))) =>
  `${head.replace('fictional', `${yaml}\nfictional`)}${body.slice(head.length)}`;
const participants = (times: number) =>
  head.replace(
    'outcome',
    `${count(times, (at) => `  - { id: person-${at}, name: N, role: agent }\n`)}outcome`,
  );
const lesson = (body: string, yaml = '') => `---\nclaim: C.\nsummary: S.\n${yaml}---\n\n${body}\n`;
const evidence = (words: string, at = 'late-parcel#first') =>
  `<Evidence at="${at}" stance="supports">${words}</Evidence>\n\n`;
const long = many((at) => `Word${at} went on to word${at + 1}. `, 900_000);
const thing = (at: number) => `thing-${at}`;

/** Files of a content folder by their path. */
type Folder = Readonly<Record<string, string>>;
const CASE = 'cases/late-parcel/case.mdx';
const LESSON = 'lessons/say-it-first/lesson.mdx';
const ofCase = (text: string): Folder => ({ [CASE]: text });

/**
 * Content folders of one large file, or two, each with more of one construct than anybody writes: what takes time with the square of
 * its number shows here.
 */
export const folders: Readonly<Record<string, () => Folder>> = {
  'wrong quotations of a long message': () => ({
    ...ofCase(saying(long)),
    [LESSON]: lesson(count(400, (at) => evidence(`Nobody ever said word${at} to word${at * 7}`))),
  }),
  'quotations that nearly stand there everywhere': () => ({
    ...ofCase(saying('a'.repeat(900_000))),
    [LESSON]: lesson(count(400, (at) => evidence(`b${'a'.repeat(1000 + at)}`))),
  }),
  'more quotations than a lesson has': () => ({
    ...ofCase(saying(long)),
    [LESSON]: lesson(many((at) => evidence(`Word${at} went`), 900_000)),
  }),
  'quotations of cases that are not there': () => ({
    ...ofCase(saying('Hello')),
    [LESSON]: lesson(many((at) => evidence('Hello', `late-parcl-${at}#first`), 900_000)),
  }),
  'quotations of one place with other stances': () => ({
    ...ofCase(saying('Hello')),
    [LESSON]: lesson(
      many((at) => evidence('Hello').replace('supports', at % 2 ? 'supports' : 'challenges'), 900_000),
    ),
  }),
  'mistyped names among many participants': () =>
    ofCase(
      `${participants(500)}\n<Step id="start" title="S">\n\n${count(4000, (at) => message('Hi', `m${at}`).replace('ana', `persn-${at}`))}\n</Step>\n`,
    ),
  'one id for all messages': () => ofCase(step(many(() => message('Hi'), 900_000))),
  'steps with a slash in a value': () => ofCase(head + '<Step id="/">\n\n'.repeat(8000)),
  'steps that nothing closes': () => ofCase(head + many((at) => `<Step id="s${at}" title="S">\n\nHi\n\n`)),
  'closing tags of steps': () => ofCase(head + '</Step>\n\n'.repeat(8000)),
  'marks of one message': () => ofCase(saying(many((at) => `<Mark id="k${at}">a</Mark>\n\n`, 400_000))),
  'marks of one paragraph': () => ofCase(saying(count(250, (at) => `<Mark id="k${at}">a</Mark> b `))),
  redactions: () => ofCase(saying(many(() => `<Redacted reason="private"/>\n\n`, 400_000))),
  'redactions without a reason': () => ofCase(saying(many(() => `a <Redacted/>\n\n`, 200_000))),
  'commentaries in one step': () =>
    ofCase(step(message('Hi') + many(() => `<Commentary>\nC\n</Commentary>\n\n`, 280_000))),
  'commentaries on nothing': () =>
    ofCase(step(message('Hi') + many((at) => `<Commentary on="x${at}">\nC\n</Commentary>\n\n`, 280_000))),
  'lessons in one step': () =>
    ofCase(
      step(
        message('Hi') +
          many(
            (at) =>
              `<Lesson ref="say-it-first" stance="${at % 2 ? 'supports' : 'challenges'}">\nC\n</Lesson>\n\n`,
            400_000,
          ),
      ),
    ),
  'polls asked again': () =>
    ofCase(
      step(
        message('Hi') +
          many(
            (at) =>
              `<Poll id="p${at}" kind="opinion"${at ? ` again="p${at - 1}"` : ''}>\n\nQ\n\n<Option id="a">A</Option>\n<Option id="b">B</Option>\n\n</Poll>\n\n`,
            200_000,
          ),
      ),
    ),
  'options of one poll': () =>
    ofCase(
      step(
        `${message('Hi')}<Poll id="p" kind="opinion">\n\nQ\n\n${many((at) => `<Option id="o${at}">A</Option>\n\n`, 250_000)}</Poll>`,
      ),
    ),
  'times that run backwards': () =>
    ofCase(
      step(
        many(
          (at) =>
            message('Hi', `m${at}`).replace('from', `at="${at % 2 ? '2026-01-02' : '2026-01-05'}" from`),
          600_000,
        ),
      ),
    ),
  'empty messages': () => ofCase(step(many((at) => message('', `m${at}`), 600_000))),
  'unknown blocks': () => ofCase(saying(many((at) => `<Thing${at}>\n\na\n\n</Thing${at}>\n\n`, 200_000))),
  'unknown attributes': () =>
    ofCase(step(many((at) => message('Hi', `m${at}`).replace('from', `frm${at}="a" from`), 600_000))),
  'missing attributes': () => ofCase(step(many(() => `<Message>\n\nHi\n\n</Message>\n\n`, 300_000))),
  'reference links that lead nowhere': () =>
    ofCase(
      saying(`${count(12_000, (at) => `[a${at}]\n\n`)}\n${count(12_000, (at) => `[a${at}]: bad:${at}\n`)}`),
    ),
  'links that lead nowhere': () => ofCase(saying(many((at) => `[a](bad:${at})\n\n`, 400_000))),
  'links to places that are not there': () => ofCase(saying(many((at) => `[a](#place-${at})\n\n`, 400_000))),
  'pictures that are not there': () => ofCase(saying(many((at) => `![a](${thing(at)}.png)\n\n`, 400_000))),
  headings: () => ofCase(saying('# a\n\n'.repeat(60_000))),
  footnotes: () =>
    ofCase(saying(`${count(8000, (at) => `[^a${at}]\n\n`)}${count(8000, (at) => `[^a${at}]: b\n\n`)}`)),
  'braces in words': () => ofCase(saying(many((at) => `a {b${at}}\n\n`))),
  'imports in words': () => ofCase(saying(many((at) => `import a${at}\n\n`))),
  'words in HTML': () => ofCase(saying(many(() => `a <i>b</i>\n\n`, 120_000))),
  'comments of HTML': () => ofCase(saying(many(() => `a\n\n<!-- b -->\n\n`, 200_000))),
  'telephone numbers': () => ofCase(saying(many((at) => `+34 612 345 ${100 + (at % 900)}\n\n`))),
  'mail addresses': () => ofCase(saying(many((at) => `a${at}@b.de\n\n`))),
  'lists in lists': () => ofCase(saying(many(() => `${count(15, (at) => `${' '.repeat(at * 2)}- a\n`)}\n`))),
  'long lists': () => ofCase(saying('- a\n'.repeat(120_000))),
  'long quotations': () => ofCase(saying('> a\n'.repeat(120_000))),
  'quotations in quotations': () => ofCase(saying(`${'> '.repeat(30)}a\n\n`.repeat(4000))),
  'wide tables': () =>
    ofCase(saying(`${'|a'.repeat(62)}|\n${'|-'.repeat(62)}|\n${`${'|a'.repeat(62)}|\n`.repeat(1500)}`)),
  'tables in all paragraphs': () => ofCase(saying('|a|b|\n|-|-|\n|c|d|\n\n'.repeat(12_000))),
  'hard breaks': () => ofCase(saying('a  \n'.repeat(120_000))),
  'empty lines': () => ofCase(saying('\n'.repeat(130_000))),
  'one long line': () => ofCase(saying('word '.repeat(200_000))),
  'long lines with a reference at the end': () => ofCase(saying(`${'word '.repeat(200_000)}&amp;`)),
  'references in paragraphs': () => ofCase(saying(`${'&amp;'.repeat(150)}\n\n`.repeat(800))),
  'tags in paragraphs': () =>
    ofCase(saying(`${'a <Redacted reason="private"/> '.repeat(60)}\n\n`.repeat(250))),
  'emphasis in paragraphs': () => ofCase(saying(`${'*a* '.repeat(2000)}\n\n`.repeat(30))),
  'links in paragraphs': () => ofCase(saying(`${'[a](x:y) '.repeat(1300)}\n\n`.repeat(30))),
  'addresses in paragraphs': () => ofCase(saying(`${'www.a.b '.repeat(4000)}\n\n`.repeat(30))),
  'code in paragraphs': () => ofCase(saying(`${'`a` '.repeat(2000)}\n\n`.repeat(30))),
  'fences of code': () => ofCase(saying('```js\na = 1\n```\n\n'.repeat(8000))),
  'one fence of code': () => ofCase(saying(`\`\`\`js\n${'const a = [1, 2];\n'.repeat(50_000)}\`\`\``)),
  'a fence of nothing that is a fence': () =>
    ofCase(saying(`> \`\`\`\n${`${'a <b/> '.repeat(60)}${'w '.repeat(5000)}\n\n`.repeat(60)}`)),
  'allowed codes that are none': () => ofCase(inFront(`allow: [${'a, '.repeat(40_000)}a]`)),
  'allowed codes that are errors': () =>
    ofCase(inFront(`allow:\n${'  - { code: a, reason: b }\n'.repeat(4500)}`)),
  'topics that are none': () =>
    ofCase(
      head.replace('[delivery]', `[${many((at) => `t${at}, `, 120_000)}a]`) +
        step(message('Hi')).slice(head.length),
    ),
  'sources of one id': () =>
    ofCase(inFront(`sources:\n${'  - { id: a, title: b, kind: c }\n'.repeat(3800)}`)),
  'keys that are unknown': () => ofCase(inFront(many((at) => `k${at}: 1\n`, 120_000))),
  'keys that stand twice': () => ofCase(inFront('k: 1\n'.repeat(20_000))),
  'values of the wrong kind': () => ofCase(inFront(`citedBy:\n${'  - { title: [a] }\n'.repeat(6000)}`)),
  'anchors of YAML': () => ofCase(inFront(`allow:\n${many((at) => `  - &a${at} b\n`, 120_000)}`)),
  'one long text in YAML': () => ofCase(inFront(`license: ${'a '.repeat(60_000)}`)),
  'many topics': () => ({
    ...ofCase(saying('Hello')),
    'topics.yaml': many((at) => `t${at}: { title: T, description: D }\n`, 120_000),
  }),
  'topics with addresses that are none': () => ({
    ...ofCase(saying('Hello')),
    'topics.yaml': many((at) => `T${at}: { title: T, description: D }\n`, 120_000),
  }),
  'a broken ledger': () => ({
    ...ofCase(saying('Hello')),
    'ledger.yaml': `format: 1\ncases:\n${many((at) => `  c${at}: { a: 1 }\n`)}`,
  }),
  'a broken record': () => ({
    ...ofCase(saying('Hello')),
    'ledger.yaml': 'format: 1\ncases: {}\nlessons: {}\n',
    'cases/late-parcel/revisions.yaml': `format: 1\nrevisions:\n${many((at) => `  - { number: ${at + 2} }\n`)}`,
  }),
  'lessons with unknown attributes': () => ({
    ...ofCase(saying('Hello')),
    [LESSON]: lesson(
      many(
        (at) => `<Evidence at="late-parcel#first" stance="supports" a${at}="b">Hello</Evidence>\n\n`,
        900_000,
      ),
    ),
  }),
  'a translation that has nothing in common': () => ({
    ...ofCase(step(many((at) => message('Hi', `m${at}`), 500_000))),
    'cases/late-parcel/case.es.mdx': `---\ntitle: T\nsummary: S\nlang: es\noutcome: O\n---\n\n<Step id="start" title="S">\n\n${many((at) => message('Hi', `n${at}`), 500_000)}\n</Step>\n`,
  }),
};

/** Folders of many large files, which together must not take more memory than one. */
export const crowds: Readonly<Record<string, () => Folder>> = {
  'references in 44 cases': () =>
    Object.fromEntries(
      Array.from({ length: 44 }, (_, at) => [
        `cases/case-${at}/case.mdx`,
        saying(`${'&amp;'.repeat(4000)}\n\n`.repeat(32)),
      ]),
    ),
  'allowed references in 44 cases': () =>
    Object.fromEntries(
      Array.from({ length: 44 }, (_, at) => [
        `cases/case-${at}/case.mdx`,
        saying(`${'&amp;'.repeat(150)}\n\n`.repeat(800)),
      ]),
    ),
  'addresses in 60 cases': () =>
    Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [
        `cases/case-${at}/case.mdx`,
        saying(`${'www.a.b '.repeat(4000)}\n\n`.repeat(30)),
      ]),
    ),
  'braces in 30 cases': () =>
    Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [
        `cases/case-${at}/case.mdx`,
        saying(many((n) => `a {b${n}}\n\n`)),
      ]),
    ),
  '30 translations with long lists': () => ({
    ...ofCase(saying('- a\n'.repeat(120_000))),
    ...Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [
        `cases/late-parcel/case.x${String.fromCharCode(97 + (at % 26))}-${10 + at}.mdx`,
        `---\ntitle: T\nsummary: S\nlang: es\noutcome: O\n---\n\n<Step id="start" title="S">\n\n${message('- a\n'.repeat(120_000))}\n</Step>\n`,
      ]),
    ),
  }),
  '60 lessons with hard breaks': () => ({
    ...ofCase(saying('Hello')),
    ...Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [
        `lessons/lesson-${at}/lesson.mdx`,
        lesson('a  \n'.repeat(120_000)),
      ]),
    ),
  }),
};
