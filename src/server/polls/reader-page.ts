import type { Context } from 'hono';
import { html } from 'hono/html';
import { firstLanguage, createUrls } from '../../core/url.ts';
import type { Ballot } from '../../core/poll/ballot.ts';
import type { PollResult } from '../../core/poll/result.ts';
import { formatDate, interfaceLanguages, words, type InterfaceLanguage } from '../../i18n/index.ts';
import type { Problem } from './problem.ts';
import type { PollParts } from './service.ts';

/** What a page of the service says. */
export type PageContent =
  { readonly ballot: Ballot; readonly result: PollResult | undefined } | { readonly problem: Problem };

const PLACE = /<cb-results>[^]*?<\/cb-results>/;

/**
 * A page for readers without script: the site's own page for results with the content in its place, or the bare content
 * where the service runs without the site.
 */
export async function readerPage(
  c: Context,
  { pageIn, base }: Pick<PollParts, 'pageIn' | 'base'>,
  lang: string | undefined,
  content: PageContent,
): Promise<Response> {
  const known = interfaceLanguages.find((one) => one === lang) ?? firstLanguage;
  const text = String(
    await ('problem' in content ? problemText(content.problem, known) : resultText(content, base, known)),
  );
  const page = await pageIn(known);
  c.header('Content-Security-Policy', "frame-ancestors 'none'");
  return c.html(
    page?.replace(PLACE, () => text) ?? `<!doctype html><html lang="${known}"><body>${text}</body></html>`,
  );
}

const problemText = (problem: Problem, lang: InterfaceLanguage) => {
  const t = words(lang).results;
  return html`<h1>${t.notCounted}</h1>
    <p class="lead">${t.problems[problem.title] ?? problem.message}</p>
    <p>${t.goBack}</p>`;
};

function resultText(
  { ballot, result }: { ballot: Ballot; result: PollResult | undefined },
  base: string,
  lang: InterfaceLanguage,
) {
  const t = words(lang).results;
  const back = createUrls(base, '').anchor(ballot.case, ballot.poll, lang);
  return html`<h1>${t.title}</h1>
    ${result?.state === 'counted' ? table(ballot, result, lang) : html`<p>${t.few(result?.fewerThan ?? 1)}</p>`}
    <p><a href="${back}">${t.back}</a></p>`;
}

function table(ballot: Ballot, result: PollResult & { state: 'counted' }, lang: InterfaceLanguage) {
  const t = words(lang).results;
  const { voters, options, since, until } = result;
  const share = new Intl.NumberFormat(lang, { style: 'percent' });
  const count = new Intl.NumberFormat(lang);
  const textOf = new Map(ballot.options.map(({ id, text }) => [id, text]));
  return html`<table>
      <thead>
        <tr>
          <th scope="col">${t.option}</th>
          <th scope="col">${t.readers}</th>
          <th scope="col">${t.share}</th>
        </tr>
      </thead>
      <tbody>
        ${options.map(
          ({ id, votes }) =>
            html`<tr>
              <th scope="row">${textOf.get(id) ?? id}</th>
              <td>${count.format(votes)}</td>
              <td>${share.format(votes / voters)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p>${t.sum(count.format(voters), formatDate(lang, since), formatDate(lang, until))}</p>`;
}
