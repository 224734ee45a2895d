import { publishCards, readIcon, type CardTask } from '../adapters/cards/index.ts';
import { direction, interfaceFor } from '../i18n/index.ts';
import { lineOfCase, lineOfLesson } from './card-facts.ts';
import { inEachLanguage } from './languages.ts';
import { lessonTallies } from './lesson-routes.ts';
import { shelf, site } from './library.ts';
import { urls } from './site.ts';

const wordsIn = (lang: string, text: string) => ({ text, lang, dir: direction(lang) });

/** Everything that is drawn on the card of the site, and on those of all cases and lessons. */
async function allCards(): Promise<CardTask[]> {
  const { name, description, lang } = await site();
  const cards = [
    {
      path: urls.siteCard(),
      title: wordsIn(lang, name),
      line: wordsIn(lang, description),
      picture: { kind: 'sign' as const },
    },
    ...(await caseCards()),
    ...(await lessonCards()),
  ];
  return cards.map(({ path, ...card }) => ({
    file: path.slice(urls.home().length),
    card: { name, ...card },
  }));
}

const caseCards = async () =>
  [...(await shelf()).values()].flatMap(({ slug, editions }) =>
    editions.map(({ entry: { data }, route }) => ({
      path: urls.caseCard(slug, route),
      title: wordsIn(data.lang, data.title),
      line: wordsIn(interfaceFor(data.lang), lineOfCase(data)),
      picture: { kind: 'map' as const, map: data.card },
    })),
  );

const lessonCards = async () =>
  (await lessonTallies()).flatMap(({ lesson: { id, data }, tally }) =>
    inEachLanguage().map(({ props: { lang } }) => ({
      path: urls.lessonCard(id, lang),
      title: wordsIn(data.lang, data.claim),
      line: wordsIn(lang, lineOfLesson(tally, lang)),
      picture: { kind: 'evidence' as const, tally },
    })),
  );

const PATH = /^cards\/(.*)\.png$/;

/**
 * The cards, for `getStaticPaths`: all of them in development, where each is drawn when it is asked for. In a build
 * there are none, because an integration draws them; it is told here what to draw.
 */
export async function cardRoutes() {
  const tasks = await allCards();
  if (!import.meta.env.DEV) publishCards(tasks);
  return (import.meta.env.DEV ? tasks : []).map(({ file, card }) => ({
    params: { card: PATH.exec(file)?.[1] },
    props: { card },
  }));
}
export type CardProps = Awaited<ReturnType<typeof cardRoutes>>[number]['props'];

/** One card as a PNG. The renderer is loaded here, because builds do not need it. */
export async function cardFile({ card }: CardProps): Promise<Uint8Array<ArrayBuffer>> {
  const { drawCard } = await import('../adapters/cards/draw.ts');
  return new Uint8Array(await drawCard(card, readIcon()));
}
