import type { Context } from 'hono';
import { html } from 'hono/html';
import { firstLanguage, createUrls } from '../../core/url.ts';
import type { Ballot, BallotWording } from '../../core/poll/ballot.ts';
import type { PollResult } from '../../core/poll/result.ts';
import {
  direction,
  formatDate,
  interfaceLanguages,
  words,
  type InterfaceLanguage,
} from '../../i18n/index.ts';
import { isLocal } from './origins.ts';
import type { Problem } from './problem.ts';
import { editionAt, wordingOf, type PollParts } from './service.ts';
import { own } from '../../core/text/own.ts';

/** What a page of the service says. */
export type PageContent = ToldResult | ToldProblem;

interface ToldResult {
  readonly ballot: Ballot;
  readonly result: PollResult | undefined;
  /** Whether the vote of this reader counts; a form without script leads here. */
  readonly hasVoted: boolean;
}

interface ToldProblem {
  readonly problem: Problem;
  /** The poll that was voted on, as the address names it. */
  readonly at: { readonly case?: string; readonly poll?: string };
}

type Parts = Pick<PollParts, 'pageIn' | 'base' | 'siteOrigin' | 'wordings'>;

const PLACE = /<cb-results>[^]*?<\/cb-results>/;
const OWN_PATH = /(\s(?:href|src|action)=")(?=\/(?!\/))/g;
const OWN_SOURCE = /(?:script|style|img|font)-src 'self'/g;

/** Where a form without script goes after a vote: to the page that says that it was taken, and how others voted. */
export function resultsAddress(base: string, { case: slug, poll }: Ballot, lang: string | undefined): string {
  const known = interfaceLanguages.find((one) => one === lang) ?? firstLanguage;
  return `${base}api/polls/${slug}/${poll}/results?lang=${known}`;
}

/**
 * A page for readers without script: the site's own page for results with the content in its place, or the bare content
 * where the service runs without the site.
 */
export async function readerPage(
  c: Context,
  parts: Parts,
  lang: string | undefined,
  content: PageContent,
): Promise<Response> {
  const known = interfaceLanguages.find((one) => one === lang) ?? firstLanguage;
  const text = String(
    await ('problem' in content ? problemText(content, parts, known) : resultText(content, parts, known)),
  );
  const page = (await parts.pageIn(known))?.replace(PLACE, () => text);
  c.header('Content-Security-Policy', "frame-ancestors 'none'");
  const whole = page ?? `<!doctype html><html lang="${known}"><body>${text}</body></html>`;
  return c.html(fromElsewhere(whole, c.req.header('host') ?? '', parts.siteOrigin));
}

/** On a service that is not where the site is, what the page loads and leads to is there all the same. */
function fromElsewhere(page: string, host: string, siteOrigin: string): string {
  if (isLocal(host) || host === new URL(siteOrigin).host) return page;
  return page.replace(OWN_PATH, `$1${siteOrigin}`).replace(OWN_SOURCE, `$& ${siteOrigin}`);
}

async function problemText({ problem, at }: ToldProblem, parts: Parts, lang: InterfaceLanguage) {
  const t = words(lang).results;
  return html`<h1>${t.notCounted}</h1>
    <p class="lead">${own(t.problems, problem.title) ?? problem.message}</p>
    ${at.case !== undefined && at.poll !== undefined ? await wayBack(at.case, at.poll, parts, lang) : ''}`;
}

async function wayBack(slug: string, id: string, parts: Parts, lang: InterfaceLanguage) {
  const back = createUrls(parts.base, '').anchor(slug, id, await editionAt(parts, slug, lang));
  return html`<p><a href="${back}">${words(lang).results.back}</a></p>`;
}

async function resultText({ ballot, result, hasVoted }: ToldResult, parts: Parts, lang: InterfaceLanguage) {
  const t = words(lang).results;
  const wording = await wordingOf(parts, ballot, lang);
  return html`<h1>${t.title}</h1>
    ${hasVoted ? html`<p>${t.voted}</p>` : ''}
    ${wording && html`<p class="lead" lang="${wording.lang}" dir="${direction(wording.lang)}">${wording.question}</p>`}
    ${result?.state === 'counted' ? table(ballot, result, wording, lang) : html`<p>${t.few(result?.fewerThan ?? 1)}</p>`}
    ${await wayBack(ballot.case, hasVoted ? `${ballot.poll}-voted` : ballot.poll, parts, lang)}`;
}

function table(
  ballot: Ballot,
  result: PollResult & { state: 'counted' },
  wording: BallotWording | undefined,
  lang: InterfaceLanguage,
) {
  const t = words(lang).results;
  const foreign = wording && html`lang="${wording.lang}" dir="${direction(wording.lang)}"`;
  const { voters, step, options, since, until } = result;
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
              <th scope="row" ${foreign ?? ''}>${own(wording?.options, id) ?? textOf.get(id) ?? id}</th>
              <td>${count.format(votes)}</td>
              <td>${share.format(votes / voters)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p>
      ${t.sum(count.format(voters), formatDate(lang, since), formatDate(lang, until))}
      ${step > 1 ? t.steps(count.format(step)) : ''}
    </p>`;
}
