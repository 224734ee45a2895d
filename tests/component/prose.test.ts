import { expect, test } from 'vitest';
import { readHtml } from '../../src/core/prose/html.ts';
import { shownText } from '../../src/core/prose/text.ts';
import { words } from '../../src/i18n/index.ts';
import { toInline, toPage, type ProseContext } from '../../src/views/prose.ts';
import { prose, urls } from './fixture.ts';

const context: ProseContext = {
  slug: 'late-parcel',
  urls,
  t: words('en'),
  highlighted: { '<pre><code>a</code></pre>': '<pre class="cb-code" tabindex="0"><code>a</code></pre>' },
  pictures: { 'label.png': { width: 640, height: 480 } },
  notes: new Map([['late', [{ number: 3, id: 'cb-note-3' }]]]),
  use: 'case',
};

test('links to other sites tell them nothing of the reader', () => {
  expect(toPage('<a href="https://example.com/x">x</a>', context)).toBe(
    '<a rel="noopener noreferrer" href="https://example.com/x">x</a>',
  );
  expect(toPage('<a href="mailto:a@example.com">x</a>', context)).toBe(
    '<a href="mailto:a@example.com">x</a>',
  );
});

test('a picture gets its address on the site and its size', () => {
  expect(toPage('<img src="label.png" alt="A label">', context)).toBe(
    '<img src="/base/cases/late-parcel/label.png" width="640" height="480" loading="lazy" decoding="async" alt="A label">',
  );
});

test('code is shown highlighted, and plain code can be scrolled by keyboard too', () => {
  expect(toPage('<pre><code>a</code></pre>', context)).toBe(
    '<pre class="cb-code" tabindex="0"><code>a</code></pre>',
  );
  expect(toPage('<pre><code>b</code></pre>', context)).toBe('<pre tabindex="0"><code>b</code></pre>');
});

test('a redaction says that and why something was taken out', () => {
  expect(toPage('<span class="redacted" data-reason="private" data-by="the editors"></span>', context)).toBe(
    '<bdi class="redacted">[taken out: private, by the editors]</bdi>',
  );
});

test('quoted elsewhere, a passage has neither ids nor numbers', () => {
  const html = '<p>two days <mark id="late">late</mark></p>';
  expect(toPage(html, { ...context, use: 'quotation' })).toBe('<p>two days late</p>');
  expect(toPage(html, context)).toContain(
    '<mark class="main" id="late">late</mark><sup class="note-signs"><a class="note-sign" href="#cb-note-3"',
  );
});

test('blocks and lines are parted by a blank, and words that a number follows are not', () => {
  const html = '<p>One<br>two <mark id="late">late</mark>.</p><ul><li>Three</li><li>Four</li></ul>';
  const text = toPage(html, context).replace(/<[^>]*>/g, '');
  expect(text).toBe('One two late. Three Four');
  expect(shownText(readHtml(html), () => '')).toBe(text);
});

test('words for a label stay inside one line of markup', () => {
  expect(toInline(prose('An <em>answer</em>'), context)).toBe('An <em>answer</em>');
  expect(toInline({ html: '<p>One</p><p>Two</p>', text: 'One\n\nTwo' }, context)).toBe('One<br>Two');
  expect(toInline({ html: '<ul><li>a < b</li></ul>', text: 'a < b' }, context)).toBe('a &lt; b');
});

test('what looks like markup in a value is neither changed nor made into elements', () => {
  const values =
    '&#x3C;table&#x3E;&#x3C;pre&#x3E;&#x3C;mark id=&#x22;late&#x22;&#x3E;x&#x3C;/mark&#x3E;&#x3C;/table&#x3E;';
  expect(toPage(`<a href="#m1" title="${values}">x</a>`, context)).toBe(
    `<a href="#m1" title="${values}">x</a>`,
  );
  expect(toPage(`<span class="redacted" data-reason="legal" data-by="&#x3C;b&#x3E;"></span>`, context)).toBe(
    '<bdi class="redacted">[taken out: for legal reasons, by &#x3C;b>]</bdi>',
  );
  expect(
    toPage('<mark id="late">a &#x3C;b> <code>"c"</code></mark>', { ...context, notes: new Map() }),
  ).toContain('a &#x3C;b&#x3E; &#x22;c&#x22;');
});
