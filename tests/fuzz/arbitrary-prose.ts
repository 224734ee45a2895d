import fc from 'fast-check';
import type { Element, ElementContent } from 'hast';
import { writeHtml } from '../../src/core/prose/html.ts';
import { plainText } from '../../src/core/prose/text.ts';
import type { Prose } from '../../src/core/case/schema.ts';
import { label, words } from './arbitrary-words.ts';

const text = (value: string): ElementContent => ({ type: 'text', value });
const element = (
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

const href = fc.constantFrom(
  'https://a.example/',
  'https://a.example/x_(y)?q=1&r=2#z',
  'mailto:a@b.example',
  '#step-1',
  'http://a.example/*_~',
);
const title = fc.option(label, { nil: undefined });
const inCode = label.filter((value) => value.trim() === value && value !== '');

const leaf = words.map(text);
const emphasis = fc
  .tuple(
    fc.constantFrom('em', 'strong', 'del'),
    fc.oneof(
      leaf,
      inCode.map((value) => element('code', [text(value)])),
    ),
  )
  .map(([tagName, child]) => element(tagName, [child]));

/** What may stand in a line; marks and redactions only where the block may hold them. */
const inline = (marks: boolean): fc.Arbitrary<ElementContent[]> => {
  const kinds: fc.Arbitrary<ElementContent[]>[] = [
    emphasis.map((node) => [node]),
    inCode.map((value) => [element('code', [text(value)])]),
    fc
      .tuple(href, title, fc.oneof(leaf, emphasis))
      .map(([address, name, child]) => [
        element('a', [child], { href: address, ...(name !== undefined && { title: name }) }),
      ]),
    fc
      .tuple(label, title)
      .map(([alt, name]) => [
        element('img', [], { src: 'photo.png', alt, ...(name !== undefined && { title: name }) }),
      ]),
    fc.constant([element('br', []), text('\n')]),
  ];
  if (marks) {
    kinds.push(
      fc
        .tuple(fc.nat(), fc.oneof(leaf, emphasis))
        .map(([n, child]) => [element('mark', [child], { id: `mark-${n}` })]),
      fc
        .tuple(fc.constantFrom('private', 'safety', 'legal'), fc.option(label, { nil: undefined }))
        .map(([dataReason, dataBy]) => [
          element('span', [], {
            className: ['redacted'],
            dataReason,
            ...(dataBy !== undefined && { dataBy }),
          }),
        ]),
    );
  }
  return fc.oneof(...kinds);
};

/** A run of text and elements that begins and ends with words. */
const line = (marks: boolean): fc.Arbitrary<ElementContent[]> =>
  fc
    .tuple(words, fc.array(fc.tuple(inline(marks), words), { maxLength: 3 }))
    .map(([first, rest]) => [text(first), ...rest.flatMap(([nodes, after]) => [...nodes, text(after)])]);

const lines = (nodes: Element[]): ElementContent[] => [
  text('\n'),
  ...nodes.flatMap((node) => [node, text('\n')]),
];

const code = fc
  .tuple(
    fc.option(fc.constantFrom('js', 'log', 'c++'), { nil: undefined }),
    fc.option(fc.constantFrom('{2}', 'title="a b"'), { nil: undefined }),
    fc.array(words, { minLength: 1, maxLength: 3 }),
  )
  .map(([language, dataMeta, rows]) =>
    element('pre', [
      element(
        'code',
        [text(`${rows.join('\n\n')}\n`)],
        language === undefined
          ? {}
          : { className: [`language-${language}`], ...(dataMeta !== undefined && { dataMeta }) },
      ),
    ]),
  );

const tight = (marks: boolean) =>
  fc
    .tuple(fc.constantFrom('ul', 'ol'), fc.array(line(marks), { minLength: 1, maxLength: 3 }))
    .map(([tagName, items]) => element(tagName, lines(items.map((item) => element('li', item)))));

const loose = (marks: boolean) =>
  fc
    .tuple(fc.constantFrom('ul', 'ol'), fc.array(line(marks), { minLength: 2, maxLength: 3 }))
    .map(([tagName, items]) =>
      element(tagName, lines(items.map((item) => element('li', lines([element('p', item)]))))),
    );

const tasks = (marks: boolean) =>
  fc
    .array(fc.tuple(fc.boolean(), line(marks)), { minLength: 1, maxLength: 3 })
    .map((items) =>
      element(
        'ul',
        lines(
          items.map(([checked, item]) =>
            element(
              'li',
              [element('input', [], { type: 'checkbox', checked, disabled: true }), text(' '), ...item],
              { className: ['task-list-item'] },
            ),
          ),
        ),
        { className: ['contains-task-list'] },
      ),
    );

const cell = (marks: boolean) =>
  line(marks).map((nodes) =>
    nodes.filter((node) => !(node.type === 'element' && node.tagName === 'br')).map(unbroken),
  );

/** One line; no `\\|` and no brace in code, which a table cannot hold. */
function unbroken(node: ElementContent): ElementContent {
  if (node.type === 'element' && node.tagName === 'code')
    return element('code', [
      text(
        plainText([node])
          .replace(/[\\{}]/g, '')
          .trim() || 'x',
      ),
    ]);
  if (node.type === 'text') return text(node.value.replace(/\s+/g, ' ').trim() || 'x');
  return node.type === 'element' ? { ...node, children: node.children.map(unbroken) } : node;
}

const table = (marks: boolean) =>
  fc
    .tuple(fc.constantFrom(undefined, 'left', 'center', 'right'), cell(marks), cell(marks), cell(marks))
    .map(([align, ...cells]) => {
      const aligned = align === undefined ? {} : { className: [`align-${align}`] };
      const row = (tagName: string, content: ElementContent[]) =>
        element('tr', lines([element(tagName, content, aligned)]));
      const [head, ...body] = cells;
      return element(
        'table',
        lines([
          element('thead', lines([row('th', head)])),
          element('tbody', lines(body.map((content) => row('td', content)))),
        ]),
      );
    });

const flow = (marks: boolean): fc.Arbitrary<Element> => {
  const paragraph = line(marks).map((nodes) => element('p', nodes));
  return fc.oneof(
    { weight: 6, arbitrary: paragraph },
    code,
    tight(marks),
    loose(marks),
    tasks(marks),
    table(marks),
    fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((nodes) => element('blockquote', lines(nodes))),
  );
};

/** A passage with what a passage may hold, as the parser would make it, and its nodes. */
export const passage = (marks = false): fc.Arbitrary<{ prose: Prose; nodes: Element[] }> =>
  fc
    .array(flow(marks), { minLength: 1, maxLength: 3 })
    .map((nodes) => ({ nodes, prose: asProse(nodes, nodes) }));

export const prose: fc.Arbitrary<Prose> = passage().map((made) => made.prose);

/** The words of an option: one paragraph stands bare. */
export const bareProse: fc.Arbitrary<Prose> = fc.oneof(
  prose.filter(({ html }) => !/^<p>(?:(?!<\/p>)[^])*<\/p>$/.test(html)),
  line(false).map((nodes) => asProse(nodes, [element('p', nodes)])),
);

function asProse(children: ElementContent[], blocks: Element[]): Prose {
  return { html: writeHtml(children), text: plainText(blocks) };
}
