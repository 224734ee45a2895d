import type { CaseHead, Fact } from '../../components/case/props.ts';
import { formatDate, languageName } from '../../i18n/index.ts';
import { optional, platformName } from './blocks.ts';
import { namedOf, textOf, type Context } from './context.ts';
import { noticesOf, revisionFacts, type Standing } from './standing.ts';

/** Another language that the case can be read in. */
export interface Edition {
  readonly lang: string;
  readonly href: string;
}

/** Title, facts and speakers of a case. */
export function headOf(context: Context, editions: readonly Edition[], standing: Standing): CaseHead {
  const { model, t } = context;
  const notices = [
    ...noticesOf(standing, context),
    ...(model.fictional ? [{ text: t.header.fictional }] : []),
    ...(model.status === 'draft' ? [{ text: t.header.draft }] : []),
  ];
  return {
    title: model.title,
    summary: model.summary,
    facts: [...factsOf(context, editions), ...revisionFacts(standing, context)],
    notices,
    speakers: [...context.speakers.values()],
    ...optional('opening', model.opening && textOf(model.opening, context)),
  };
}

function factsOf(context: Context, editions: readonly Edition[]): Fact[] {
  const { model, t, lang, topics, urls } = context;
  const one = (name: string, text: string): Fact => ({ name, values: [{ text }] });
  return [
    one(
      t.header.where,
      `${platformName(model.setting.platform, { t })}; ${t.channels[model.setting.channel]}`,
    ),
    one(t.header.when, formatDate(lang, model.setting.started)),
    ...(model.ending === undefined ? [] : [one(t.header.ending, t.endings[model.ending])]),
    {
      name: t.header.topics,
      values: model.topics.map((id) => ({ ...namedOf(id, topics, context), href: urls.topic(id, lang) })),
    },
    {
      name: t.header.authors,
      values: model.authors.map(({ name, url, orcid }) => {
        const href = url ?? (orcid === undefined ? undefined : `https://orcid.org/${orcid}`);
        return { text: name, ...optional('href', href) };
      }),
    },
    ...(model.published === undefined ? [] : [one(t.header.published, formatDate(lang, model.published))]),
    ...(editions.length < 2
      ? []
      : [
          {
            name: t.header.editions,
            values: editions.map((edition) => ({
              text: languageName(edition.lang, edition.lang),
              lang: edition.lang,
              ...(edition.lang !== model.lang && { href: edition.href, hreflang: edition.lang }),
            })),
          },
        ]),
  ];
}
