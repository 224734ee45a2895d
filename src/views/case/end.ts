import type { CaseEnd, LessonBearing, Link, Onward } from '../../components/case/props.ts';
import type { SourceProps } from '../../components/case/source-props.ts';
import type { LessonRef, Source } from '../../core/case/schema.ts';
import { licenceOf } from '../../core/site/licence.ts';
import { formatDate, languageName } from '../../i18n/index.ts';
import { optional } from './blocks.ts';
import { namedOf, textOf, type Context } from './context.ts';
import { sourceAnchor } from './evidence.ts';
import { measuresOf } from './measures.ts';
import { goneOf, type Standing } from './standing.ts';
import { own } from '../../core/text/own.ts';

/** What stands after the last step of a case. */
export function endOf(context: Context, onward: Onward, standing: Standing): CaseEnd {
  const { model } = context;
  return {
    ...optional('closing', model.closing && textOf(model.closing, context)),
    outcome: model.outcome,
    bearings: bearingsOf(context, onward),
    questions: model.questions,
    measures: measuresOf(context),
    sources: model.sources.map((source) => sourceOf(source, context)),
    licence: licenceOf(model.license ?? context.licence),
    data: dataOf(context),
    citedBy: model.citedBy.map(({ title, year, url }) => ({
      text: year === undefined ? title : `${title} (${String(year)})`,
      ...optional('href', url),
    })),
    gone: goneOf(standing, context),
    onward: onward.topics.map(({ id, ...row }) => ({ topic: namedOf(id, context.topics, context), ...row })),
  };
}

/** The case for machines, in the language of its original: said where that is not the language of this page. */
function dataOf({ model, t, lang, urls, original = model.lang, revision }: Context): Link[] {
  const link = (text: string, href: string): Link =>
    original === model.lang
      ? { text, href }
      : { text: `${text} (${languageName(lang, original)})`, href, hreflang: original };
  return [
    link(t.closing.json, urls.caseJson(model.slug, revision)),
    ...(revision === undefined
      ? [
          link(t.closing.markdown, urls.caseMarkdown(model.slug)),
          link(t.machines.annotations, urls.caseAnnotations(model.slug)),
        ]
      : []),
    { text: t.machines.about, href: urls.aboutData() },
  ];
}

/** The lessons that a case names, in the order it names them, each with every step that bears on it. */
function bearingsOf(context: Context, { sharing }: Onward): LessonBearing[] {
  const { model, claims, urls, lang } = context;
  const all = model.steps.flatMap((step, index) =>
    step.blocks
      .filter((block): block is LessonRef => block.type === 'lesson')
      .map(({ ref, stance }) => ({ ref, passage: { stance, step: index + 1, href: `#${step.id}` } })),
  );
  return [...new Set(all.map(({ ref }) => ref))].map((ref) => ({
    claim: namedOf(ref, claims, context),
    href: urls.lesson(ref, lang),
    passages: all.filter((one) => one.ref === ref).map(({ passage }) => passage),
    also: own(sharing, ref) ?? [],
  }));
}

function sourceOf(source: Source, { t, lang }: Context): SourceProps {
  const { url, archived, archivedOn, accessed } = source;
  const details = [
    source.author,
    source.publisher,
    source.date === undefined ? t.closing.undated : formatDate(lang, source.date),
    source.lang === undefined ? undefined : t.closing.inLanguage(languageName(lang, source.lang)),
    url === undefined ? t.closing.noAddress : undefined,
  ];
  const copy = archived !== undefined && {
    text: archivedText(source, t, lang),
    href: archived,
    robust: { ...optional('data-originalurl', url), ...optional('data-versiondate', archivedOn) },
  };
  return {
    id: sourceAnchor(source.id),
    title: source.title,
    details: details.filter((part) => part !== undefined).join(', '),
    ...(source.lang !== undefined && source.lang !== lang && { lang: source.lang }),
    ...optional('href', url),
    robust: {
      ...optional('data-versionurl', archived),
      ...optional('data-versiondate', archived === undefined ? accessed : archivedOn),
    },
    ...optional('accessed', accessed && t.closing.accessed(formatDate(lang, accessed))),
    ...(copy && { archived: copy }),
  };
}

const archivedText = (source: Source, t: Context['t'], lang: string) =>
  source.archivedOn === undefined
    ? t.closing.archived
    : t.closing.archivedOn(formatDate(lang, source.archivedOn));
