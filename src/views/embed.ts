import { readCaseFile } from '../adapters/collections/case-file.ts';
import type { StepProps } from '../components/case/props.ts';
import type { EmbedPart, EmbedProps, EmbedStep } from '../components/embed/props.ts';
import { prefixOf } from '../core/url.ts';
import { formerIds } from '../core/revision/moved.ts';
import { interfaceFor, words, type InterfaceLanguage } from '../i18n/index.ts';
import { cacheKey } from './cache-key.ts';
import { surroundings } from './case-routes.ts';
import { licenceOf } from '../core/site/licence.ts';
import { caseSteps } from './case/index.ts';
import { goneOf } from './case/standing.ts';
import { foreign } from './languages.ts';
import { shelf, site } from './library.ts';
import { urls } from './site.ts';
import { standingOf } from './standing-of.ts';

/** The pages for frames, one for each language of each case, for `getStaticPaths`. */
export async function embedRoutes() {
  const [cases, around, facts] = await Promise.all([shelf(), surroundings(), site()]);
  return [...cases.values()].flatMap(({ slug, editions, original: { data } }) =>
    editions.map(({ entry, route, href }) => ({
      params: { lang: prefixOf(route), slug },
      props: { slug, route, digest: String(entry.digest ?? ''), href },
      cacheKey: cacheKey(
        'embed',
        entry.digest,
        href,
        entry.data.lessons.map(({ ref }) => around.claims.get(ref)),
        [data.moved, data.gone, data.revisions],
        facts,
        urls.absolute(urls.home()),
      ),
    })),
  );
}
export type EmbedRouteProps = Awaited<ReturnType<typeof embedRoutes>>[number]['props'];

/** Everything the page for a frame shows, with the language of its interface. */
export async function embedView({
  slug,
  route,
  digest,
  href,
}: EmbedRouteProps): Promise<{ lang: InterfaceLanguage; canonical: string; props: EmbedProps }> {
  const file = readCaseFile(digest);
  const { title, summary, license, lang: own } = file.model;
  const one = (await shelf()).get(slug);
  if (!one) throw new Error(`There is no case "${slug}".`);
  const [around, { name, license: usual }, standing] = await Promise.all([
    surroundings(),
    site(),
    standingOf(one, route),
  ]);
  const lang = interfaceFor(own);
  const former = formerIds(one.original.data.moved);
  return {
    lang,
    canonical: urls.absolute(href),
    props: {
      title,
      summary,
      href,
      steps: caseSteps(file, { ...around, former }).map(stepOf),
      gone: goneOf(standing, { t: words(lang), lang }),
      site: { text: name, href: urls.home(lang) },
      licence: licenceOf(license ?? usual),
      own: foreign(own, lang),
    },
  };
}

const stepOf = ({ id, former, number, title, passages }: StepProps): EmbedStep => ({
  id,
  former,
  number,
  title,
  parts: passages.flatMap(({ lead, notes, rest }) => [
    ...(lead?.type === 'poll' ? [] : [{ ...(lead && { block: lead }), notes }]),
    ...rest.flatMap((block): EmbedPart[] => (block.type === 'poll' ? [] : [{ block, notes: [] }])),
  ]),
});
