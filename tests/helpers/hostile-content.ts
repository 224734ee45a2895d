import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { runs } from '../fuzz/runs.ts';
import { makeContent, type TemporaryContent } from './content.ts';
import { edit, publish } from './published.ts';

/** Pieces of text that become more than text wherever they are not taken for text. */
const PIECES = [
  '<table><meta http-equiv=refresh content=2><tr><td></table>',
  '"><script src=/cases/x.js></script>',
  '" onfocus="x()" autofocus="',
  "' onmouseover='x()' x='",
  '` onerror=`x()`',
  '</script><script>x()</script>',
  '<!-- <b>',
  '--> <svg onload=x()>',
  ']]> <b> <![CDATA[',
  '&lt;img src=x onerror=x()&gt;',
  '&#60;iframe src=javascript:x()&#62;',
  '&amp;lt;b&amp;gt; & &copy &notin;',
  '</title><base href=//b.example/>',
  '</textarea></select><form action=//b.example/>',
  '<noscript><p title="</noscript><img src=x onerror=x()>">',
  '<svg><style><img src=x onerror=x()></style></svg>',
  '<math><mtext></p><style><!--</style><img title="-->" onerror=x()>',
  '<mark id="m-1">x</mark>',
  '<span class="redacted" data-reason="private" data-by="x"></span>',
  '<pre><code>x</code></pre>',
  '<a href="https://b.example" x="',
  '<img src="grey.png" x="',
  '<p>x</p><h2 id="cb-x">',
  '<cb-results>x</cb-results>',
  '</main><main id="cb-main">',
  '</head><body onload=x()>',
  '${x()} {x()} {{x}} <%= x() %> <?php x() ?>',
  "$& $1 $` $' $<x>",
  '\\" \\u003cscript\\u003e \\',
  '\u202E<b>\u202C\u2066<i>\u2069',
  'a\u2028b\u2029c\u0085d',
  '\u0000<b\u0000>',
  '\u0007\u001B[31m\uFFFE\uFFFF',
  '<b\tc=d\n>',
  'javascript:x()',
  'data:text/html,<b>',
  '%3Cscript%3E %22',
  '<xmp><plaintext>',
  '<style>@import "//b.example/"</style>',
  '<link rel=stylesheet href=//b.example/>',
  '<template><object data=//b.example/>',
  '＜b＞ ‹b› «x»',
] as const;

/** A text for a place that holds so many signs at most. */
type Words = (most: number) => string;

/** What was written into a site, to be looked for in what comes of it. */
export interface HostileContent extends TemporaryContent {
  /** How many places of it hold a hostile text. */
  readonly texts: number;
}

function wordsFrom(pieces: readonly (readonly string[])[]): { words: Words; count: () => number } {
  let count = 0;
  return {
    count: () => count,
    words(most) {
      const text = `w${count}w ${(pieces[count % pieces.length] ?? []).join(' ')}`;
      count += 1;
      return text.slice(0, most).trim();
    },
  };
}

/** What no file may hold as it stands, so that a stranger has to write it as a reference or an escape. */
const CONTROL = /[\0-\x08\x0B\x0E-\x1F\x7F\uFFFE\uFFFF]/g;

/** A text as the value of an attribute. */
const value = (text: string) =>
  `"${text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<!--', '&lt;!--')
    .replace(CONTROL, (sign) => `&#${sign.charCodeAt(0)};`)}"`;
/** A text as Markdown, in which every sign stands for itself. */
const literal = (text: string) =>
  text
    .replace(CONTROL, '')
    .replace(/\s+/g, ' ')
    .replace(/[!-/:-@[-`{-~]/g, (sign) =>
      sign === '<' ? '&lt;' : sign === '{' ? '&#123;' : sign === '}' ? '&#125;' : `\\${sign}`,
    );
/** A text as it stands in code, where nothing but its end has to be escaped. */
const inCode = (text: string) =>
  text.replace(CONTROL, '').replaceAll('<!--', '<! --').replace(/[`{}]/g, '').replace(/\s+/g, ' ').trim();
const title = (text: string) => `"${inCode(text).replace(/["\\]/g, '\\$&').replaceAll('<!--', '&lt;!--')}"`;

const facts = (words: Words, es: boolean) => ({
  title: words(90),
  summary: words(280),
  lang: es ? 'es' : 'en',
  outcome: words(400),
  questions: [words(400), words(200)],
  ...(!es && {
    status: 'published',
    published: '2026-01-10',
    authors: [
      { name: words(120), given: words(120), family: words(120), url: 'https://a.example/?a=1&b=`x()`${x}' },
    ],
    topics: ['delivery', 'hostile'],
    setting: { platform: words(60), channel: 'public', started: '2026' },
    sources: [
      {
        id: 'post',
        title: words(300),
        kind: words(60),
        publisher: words(200),
        author: words(200),
        url: 'https://a.example/?q=1&lt;&c=d',
        accessed: '2026-01-02',
      },
    ],
    citedBy: [{ title: words(200), year: '2026' }],
    license: words(60),
  }),
  participants: [
    { id: 'ana', name: words(120), ...(!es && { role: 'customer', handle: words(80) }) },
    { id: 'ben', name: words(120), ...(!es && { role: 'agent', organization: words(120) }) },
  ],
});

/** Everything that a passage can hold. */
const passage = (words: Words) => `
${literal(words(200))} [${literal(words(60))}](https://a.example/?a=1&b=2 ${title(words(200))}) ![${literal(words(120))}](grey.png ${title(words(100))})

- *${literal(words(80))}*
- \`${inCode(words(120))}\` and [here](#m-1 ${title(words(60))})

| a | b |
| - | :-: |
| ${literal(words(40))} | \`${inCode(words(40)).replaceAll('|', '')}\` |

\`\`\`html {1}
${words(400).replace(CONTROL, '').replaceAll('`', '')}
\`\`\`
`;

const body = (words: Words) => `
${passage(words)}

<Step id="one" title=${value(words(120))}>

<Message id="m-1" from="ana" at="2026-01-02T09:00Z" via=${value(words(60))} fidelity="verbatim" source="post" locator=${value(words(120))}>

${literal(words(60))} <Mark id="marked">*${literal(words(60))}* \`${inCode(words(60))}\`</Mark> and <Mark id="other">${literal(words(60))}</Mark>
<Redacted reason="private" by=${value(words(120))} /> ${literal(words(60))}

${passage(words)}

<Translation lang="es" by=${value(words(120))}>
${literal(words(100))} <Redacted reason="legal" by=${value(words(60))} />
</Translation>

</Message>

<Commentary on="marked" by=${value(words(120))}>
${passage(words)}
</Commentary>

<Gap reason="lost" source="post">
${literal(words(100))}
</Gap>

<Exhibit src="grey.png" alt=${value(words(600))} source="post">
${literal(words(100))}
</Exhibit>

<Event id="event" at="2026-01-03" source="post" locator=${value(words(120))}>
${literal(words(100))}
</Event>

<Poll id="poll" kind="check">

${literal(words(100))}

<Option id="a" correct>${literal(words(100))} \`${inCode(words(60))}\`</Option>
<Option id="b">
[${literal(words(60))}](https://a.example ${title(words(60))})

<Why>${literal(words(60))}</Why>
</Option>

<Reveal>
${passage(words)}
</Reveal>

</Poll>

<Message id="m-2" from="ben" replyTo="m-1" fidelity="paraphrased" source="post">
${literal(words(100))}
</Message>

<Lesson ref="hostile" stance="supports">
${literal(words(100))}
</Lesson>

</Step>

${passage(words)}
`;

const yaml = (data: unknown) =>
  stringify(data, (_key, one: unknown) => (typeof one === 'string' ? one.replace(CONTROL, '') : one), {
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
  });
const file = (data: unknown, text: string) => `---\n${yaml(data)}---\n${text}`;

const lesson = (words: Words) =>
  file(
    {
      claim: words(160),
      summary: words(280),
      authors: [{ name: words(120) }],
      topics: ['hostile'],
      status: 'published',
    },
    `
${passage(words).replace(/!\[.*?\]\(grey\.png "(?:\\.|[^"])*"\)/g, '')}

## ${literal(words(60))}

<Evidence at="hostile-0#plain" stance="supports">Plain words.</Evidence>
`.replaceAll('(#m-1', '(https://a.example/'),
  );

const PLAIN = `
<Step id="last" title="Plain">

<Event id="plain">
Plain words.
</Event>

</Step>
`;

/**
 * A site in which every place that can hold words holds hostile ones: front matter, attributes and bodies of cases, one of
 * them translated and revised, a lesson, topics, and what the site says of itself.
 */
export async function hostileContent(cases: number): Promise<HostileContent> {
  const { numRuns, seed } = runs(997);
  const pieces = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 3 });
  const { words, count } = wordsFrom(fc.sample(pieces, { numRuns, ...(seed !== undefined && { seed }) }));
  const note = () => words(200).replace(CONTROL, '');
  const picture = readFileSync(join(import.meta.dirname, '../fixtures/pictures/grey.png'));
  const content = makeContent({
    'ledger.yaml': 'format: 1\n',
    'casebook.yaml': yaml({
      name: words(80),
      description: words(280),
      publisher: words(120),
      contact: 'https://a.example/?a=1&lt;b=c',
      languages: ['en', 'es'],
      license: words(60),
    }),
    'topics.yaml': yaml({
      delivery: { title: words(90), description: words(400) },
      hostile: {
        title: words(90),
        description: words(400),
        translations: { es: { title: words(90), description: words(400) } },
      },
    }),
    'lessons/hostile/lesson.mdx': lesson(words),
  });
  for (let number = 0; number < cases; number += 1) {
    const at = `cases/hostile-${number}`;
    content.write({
      [`${at}/case.mdx`]: file(facts(words, false), body(words) + PLAIN),
      [`${at}/grey.png`]: picture,
    });
  }
  content.write({ 'cases/hostile-0/case.es.mdx': file(facts(words, true), body(words) + PLAIN) });
  for (let number = 0; number < cases; number += 1)
    await publish(content.root, `cases/hostile-${number}`, note());
  await publish(content.root, 'lessons/hostile', note());
  await publish(content.root, 'lessons/say-it-first', note());
  edit(content.root, 'cases/hostile-0/case.mdx', (text) =>
    text.replace('Plain words.', (plain) => `${plain}\n${passage(words)}`),
  );
  edit(content.root, 'lessons/hostile/lesson.mdx', (text) => `${text}\n${literal(words(100))}\n`);
  await publish(content.root, 'cases/hostile-0', note());
  await publish(content.root, 'lessons/hostile', note());
  return { ...content, texts: count() };
}
