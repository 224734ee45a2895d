import { expect, test } from 'vitest';
import { caseOf, message } from './fixture.ts';
import { renderCase } from './render.ts';

test('times that nobody recorded are "not known", with the messages that would prove them', async () => {
  const html = await renderCase(caseOf([message('first')], [message('second', { from: 'post' })]));
  expect(html).toMatch(/<th scope="row">First reply by Post<\/th><td data-known="false">not known<\/td>/);
  expect(html).toContain('<a href="#second">The post, step 2</a>');
});

test('known times are measured', async () => {
  const html = await renderCase(
    caseOf([
      message('first', { at: '2026-01-02T09:00Z' }),
      message('second', { from: 'post', at: '2026-01-02T11:30Z' }),
    ]),
  );
  expect(html).toContain('<td data-known="true">2 hours, 30 minutes</td>');
});
