import { expect, test } from 'vitest';
import { pageDocument, textOf } from '../../../src/adapters/search-index/page-document.ts';

test('only the text of a page is taken', () => {
  const html =
    '<body><nav>Cases</nav><main class="a" id="b"><h1>Title</h1></main><footer>Foot</footer></body>';
  expect(textOf(html)).toBe('<h1>Title</h1>');
  expect(() => textOf('<body></body>')).toThrow('no <main>');
});

test('a result leads to the section that its heading names', () => {
  const main =
    '<section id="case-001" aria-labelledby="cb-case-001"><h2 class="x" id="cb-case-001">One</h2></section>';
  expect(pageDocument(main, 'All of them.')).toContain('<h2 class="x" id="case-001">');
});

test('a heading that is an address itself keeps it', () => {
  expect(pageDocument('<h2 id="cb-outcome">End</h2><h2 id="ids">Ids</h2>', '')).toContain(
    '<h2 id="cb-outcome">End</h2><h2 id="ids">Ids</h2>',
  );
});
